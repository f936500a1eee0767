package uk.homeward.contracts.consultation;

import uk.homeward.contracts.Term;

/** With whom. */
public enum ConsultationKind implements Term {
  SUPERVISION,
  PROGRAMME_SUPERVISION,
  SERVICE_DELIVERY_MANAGER,
  VIRTUAL_SCHOOL,
  IRO,
  LEGAL,
  FOSTERING_PANEL
}
