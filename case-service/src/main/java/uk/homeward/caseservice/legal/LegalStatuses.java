package uk.homeward.caseservice.legal;

import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.legal.LegalStatusId;
import uk.homeward.contracts.lookedafter.LegalCode;

/** Begins a case's legal status within the unit of work of the act that learned of it. */
@Component
public class LegalStatuses {

  private final Repository<LegalStatus> repository;

  LegalStatuses(@Lazy Repository<LegalStatus> repository) {
    this.repository = repository;
  }

  /** The child lives under this law since then. */
  public void begin(CaseId caseId, Occurred since, LegalCode code) {
    var id = new LegalStatusId(caseId.own("legal-"));
    try {
      repository
          .loadOrCreate(id.value(), LegalStatus::new)
          .execute(status -> status.begin(id, caseId, since, code));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
