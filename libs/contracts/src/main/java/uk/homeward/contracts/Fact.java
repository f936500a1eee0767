package uk.homeward.contracts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case can learn: the vocabulary that events establish and that councils' gates, timescales
 * and notifications choose from. A new kind of fact is code, because something must establish it.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable
public enum Fact implements Term {
  // the case
  CASE("The case is not open.", "Open a case.", words("open", "not-pursued", "closed")),
  CHILD_BORN("The child's date of birth is not known.", "Record it.", Kind.DATE),
  LIVING(
      "It is not known where the child lives.",
      "Record the placement.",
      words("in-placement", "with-parents", "with-connected-person", "home", "edge-of-care")),
  RETURN_ATTEMPT(
      "No return has happened.",
      "Report the return.",
      words("home", "broken-down", "returned-to-care")),
  RETURN_MANNER("No return has happened.", "Report the return.", words("planned", "unplanned")),
  RETURN_TARGET("No target date is proposed.", "Propose a date.", Kind.DATE),
  RETURN_PROPOSAL("No target date is proposed.", "Propose a date.", words("proposed")),
  DECISION(
      "The decision has not been made, or does not allow it.",
      "Record the decision.",
      qualifiedBy("1", "2", "3"),
      words("proceed", "further-period", "alternative", "not-proceed", "lapsed")),
  RETURN_DECISION(
      "The decision to reunify is not approved.",
      "Ask for the approval.",
      words("approved", "lapsed")),
  RETURN_CONFIRMATION(
      "The return is not confirmed.", "Confirm the return.", words("confirmed", "lapsed")),
  PLAN_CHANGE(
      "The review has not endorsed the change of plan.",
      "Record the review's endorsement, or a reasoned override.",
      words("endorsed", "declined", "overridden", "lapsed")),
  DECISION_REVIEW("No decision has to be looked at again.", "Nothing to do.", words("due")),
  CONSULTATION(
      "The consultation is not recorded.",
      "Record the consultation.",
      qualifiedBy(
          "supervision",
          "programme-supervision",
          "service-delivery-manager",
          "virtual-school",
          "iro",
          "legal",
          "fostering-panel"),
      words("held", "lapsed")),
  PERSON(
      "It is not known who this is.",
      "Record who holds the role for this child.",
      qualifiedBy(
          "social-worker",
          "team-manager",
          "support-practitioner",
          "iro",
          "assessor",
          "chronologist",
          "panel-presenter"),
      Kind.PERSON),

  // law and care
  LEGAL_STATUS(
      "The legal status does not allow it, or is not known.",
      "Record the legal status.",
      words("c1", "c2", "e1", "v2", "l1", "l2", "l3", "j1", "j2", "j3", "none")),
  LOOKED_AFTER(
      "The child is not looked after, or it is not known.",
      "Record the looked-after period.",
      words("started", "ended")),
  CEASED(
      "It is not recorded why the looked-after period ended.",
      "Record the end of the period with its reason.",
      words(
          "adopted",
          "died",
          "transferred",
          "home-planned",
          "home-unplanned",
          "to-connected-person",
          "child-arrangements-order",
          "special-guardianship",
          "independent-living",
          "adult-services",
          "custody",
          "other")),
  CARE_PROCEEDINGS(
      "No proceedings are recorded.", "Record the court date.", words("issued", "ended")),
  CEASING_APPROVAL(
      "Ceasing to look after the child is not approved.",
      "Ask for the approval.",
      words("approved", "lapsed")),
  LEGAL_ADVICE("Legal advice is not recorded.", "Seek legal advice.", words("sought")),
  LEGAL_GATEWAY(
      "The legal gateway meeting has not decided, or not for this.",
      "Take the case to the legal gateway meeting.",
      words("discharge", "special-guardianship", "not-yet", "no-application")),
  SPECIAL_GUARDIANSHIP("No such order was made.", "Record the order.", words("made")),
  DISCHARGE(
      "The discharge is not that far.",
      "Record the step before.",
      words("agreed", "applied", "discharged")),

  // assessment
  IDENTIFICATION_TOOL(
      "The identification tool does not say that a return is possible, or is not completed.",
      "Complete the tool.",
      words("positive", "negative")),
  ASSESSMENT(
      "The assessment is not that far.",
      "Take the assessment further.",
      words("appointed", "started", "drafted", "completed")),
  ASSESSMENT_TARGET("No target date is set.", "Start the assessment with a target.", Kind.DATE),
  ASSESSMENT_RECOMMENDATION(
      "The assessment does not recommend it, or is not completed.",
      "Complete the assessment.",
      words("return-home", "return-home-with-support", "further-work", "no-return")),
  NEED(
      "No such need is identified.",
      "Say so when completing the assessment.",
      qualifiedBy("housing", "finance", "education"),
      words("identified")),
  ASSESSMENT_ENDORSEMENT(
      "The assessment is not endorsed.",
      "Ask for it.",
      words("endorsed", "not-endorsed", "lapsed")),
  ASSESSMENT_SIGN_OFF(
      "The assessment is not signed off.", "Ask for the sign-off.", words("signed-off")),
  MIDPOINT_SUPERVISION("Mid-point supervision has not been held.", "Hold it.", words("held")),
  CHRONOLOGY(
      "The analytical chronology is not that far.",
      "Take the chronology further.",
      words("appointed", "started", "completed")),
  CHRONOLOGIST_INDEPENDENCE(
      "The chronologist's independence is not attested.", "Attest it.", words("attested")),
  RISK_LEVEL(
      "The risk level does not allow it, or is not known.",
      "Classify the risk.",
      words("low", "medium", "high", "severe")),
  RECLASSIFICATION(
      "No date is agreed for classifying the risk again.", "Agree a date.", words("agreed")),
  RECLASSIFICATION_DATE(
      "No date is agreed for classifying the risk again.", "Agree a date.", Kind.DATE),
  RISK_CLASSIFICATION(
      "This classification has not been made, or its level does not allow it.",
      "Classify the risk.",
      qualifiedBy("rc1", "interim", "rc2", "further", "rc3"),
      words("low", "medium", "high", "severe")),
  SUSTAINED_SINCE("No sustained improvement is recorded.", "Classify again.", Kind.DATE),
  SEVERE_BY_TIME("No such proposal was made.", "Nothing to do.", words("proposed", "confirmed")),
  CLASSIFICATION_SHARED(
      "The classification has not been shared with them.",
      "Share it and record it.",
      qualifiedBy("child", "parents", "carer", "iro", "others"),
      words("shared")),
  HOUSEHOLD_CHECKS(
      "Household checks are open, or nobody is identified.",
      "Record each check's return, or its refusal with an analysis.",
      words("open", "complete")),
  PARENTAL_AGREEMENT(
      "There is no parental agreement with a goal.",
      "Agree goals with the parents and sign.",
      words("proposed", "goals-agreed", "signed")),
  CHILD_SEEN(
      "The child has not been seen alone, nor is it recorded why not.",
      "See the child alone, or record why not.",
      words("alone", "not-alone", "declined")),
  CHILD_VIEWS("The child's views are not recorded.", "Record them.", words("recorded", "lapsed")),
  TRUSTED_ADULT("No trusted adult is named.", "Name one.", words("named")),
  SUITABILITY(
      "The suitability assessment is not complete.",
      "Complete it.",
      qualifiedBy("parent-interview", "placement-with-parents", "viability", "risk", "ceasing"),
      words("complete", "negative", "lapsed")),
  SDQ("No questionnaire is recorded.", "Record one.", words("low", "not-low")),

  // category
  RETURN_CRITERIA(
      "It is not recorded what the parents have to achieve before a return is assessed.",
      "Record what the plan filed at court says.",
      words("recorded")),
  CATEGORY(
      "The child's category does not allow it, or is not known.",
      "Decide the category at a review.",
      words("green", "amber", "red")),
  CATEGORY_SINCE("The child has no category.", "Decide the category at a review.", Kind.DATE),
  CATEGORY_DECISION(
      "No category is decided.",
      "Decide the category at the review.",
      words("at-review", "between-reviews")),
  CATEGORY_RECOMMENDATION(
      "The report to the review recommends no category.",
      "Recommend a category.",
      words("green", "amber", "red", "considered")),
  REVIEW_OUTCOME("The outcome of the review is not final.", "Finalise it.", words("finalised")),
  IRO_AGREEMENT(
      "The independent reviewing officer has not agreed.",
      "Ask for the agreement.",
      words("green", "amber", "red")),
  PROGRESS_LETTER("The letter to the parents is not sent.", "Send it.", words("sent")),
  WORK_AGREEMENT(
      "The work agreed with the parents is not that far.",
      "Take the work with the parents further.",
      words("signed", "progress", "no-progress")),

  // plans
  PLAN(
      "The plan is not drawn up.",
      "Agree the plan.",
      qualifiedBy("support", "move-home", "transition"),
      words("drafted", "agreed", "lapsed")),
  CONTINGENCY_PLAN("There is no contingency plan.", "Set one.", words("set")),
  FAMILY_PLAN("There is no family plan.", "Accept one.", words("accepted")),
  PLAN_SHARED("The plan is not shared.", "Share it.", words("shared")),
  SUPPORT("Support has not begun to taper.", "Record it.", words("tapering", "ended")),
  SUPPORT_REQUEST(
      "The support service has not taken it on.",
      "Ask the support service.",
      qualifiedBy("consultation", "chronology"),
      words("requested", "advised", "accepted", "declined")),
  REFERRAL(
      "The support service has not accepted a referral.",
      "Refer the family to the support service.",
      words("submitted", "accepted", "declined")),
  RECORD_CURRENCY(
      "Nobody stated that the record is up to date.",
      "Bring the record up to date.",
      words("stated", "not-stated")),
  SUPPORT_ALLOCATION(
      "Nobody is allocated to support the family.", "Allocate support.", words("allocated")),
  SUPPORT_PROGRAMME(
      "The support programme is not that far.",
      "Take the programme further.",
      words("started", "extended", "withdrawn")),
  PROGRAMME_REVIEW(
      "The support programme has not been reviewed.",
      "Hold the review and record it.",
      qualifiedBy("midway", "final", "regular"),
      words("held")),
  LEAD_PROFESSIONAL("No lead professional is named.", "Name one.", words("named")),
  CIN_PLAN(
      "There is no child in need plan.",
      "Open one.",
      words("open", "reviewed", "closed", "lapsed")),
  CIN_REVIEW(
      "The child in need plan has not been reviewed, or not with this person in the chair.",
      "Hold the review, and record who chaired it.",
      words("iro", "team-manager", "social-worker")),

  // placement
  PLACEMENT_WITH_PARENTS(
      "Placement with parents is not authorised.",
      "Ask for the authorisation.",
      words("requested", "authorised", "refused", "immediate", "confirmed", "ended")),
  CONNECTED_PERSON_APPROVAL(
      "The connected person is not approved as a carer for the time being.",
      "Ask for the approval.",
      words("approved", "extended", "extended-for-review", "expired", "carer-approved")),
  CONNECTED_PERSON_SINCE("No such approval was given.", "Ask for it.", Kind.DATE),
  KINSHIP_ASSESSMENT(
      "The connected person is not referred for the full assessment.",
      "Refer them.",
      qualifiedBy("kinship", "special-guardianship"),
      words("referred")),
  CARER_APPROVAL(
      "It is not decided whether the connected person is approved as a foster carer.",
      "Record the decision.",
      words("approved", "refused", "review-sought")),
  PLACEMENT_WITH_PARENTS_AGREEMENT(
      "The placement with parents agreement is not completed.",
      "Complete it.",
      words("completed", "lapsed")),
  PLACEMENT_NOTICES(
      "The written notices are not given.",
      "Give them and record it.",
      qualifiedBy("placement", "termination"),
      words("given")),
  EXTENDED_STAY(
      "No longer stay is approved.",
      "Ask for the approval.",
      words("requested", "approved", "refused", "started", "ended")),
  UNAPPROVED_STAY("No stay was too long.", "Nothing to do.", words("detected")),

  EXTENDED_STAY_UNTIL("No longer stay is approved.", "Ask for the approval.", Kind.DATE),

  // panel and form
  PANEL(
      "The panel has not agreed.",
      "Take the plan to the panel.",
      words("booked", "submitted", "agreed", "not-agreed", "lapsed")),
  MONITORING_FORM(
      "The monitoring form is not open.",
      "Open it.",
      words("open", "outcome-recorded", "finalised")),
  FORM_OUTCOME(
      "The form has no outcome.",
      "Record the outcome.",
      words("at-home", "returned-to-care", "not-pursued")),
  FORM_SECTION(
      "A section of the form is not complete.",
      "Complete the section.",
      qualifiedBy(
          "identification",
          "planning",
          "chronology",
          "assessment",
          "risk-classification-1",
          "planning-meeting",
          "risk-classification-2",
          "panel",
          "return-home",
          "risk-classification-3",
          "outcome"),
      words("complete")),
  DOCUMENT(
      "The document is missing.",
      "Attach the document.",
      qualifiedBy(
          "return-home-assessment",
          "chronology",
          "parental-agreement",
          "reunification-plan",
          "placement-with-parents-front-sheet",
          "family-plan",
          "visit-schedule",
          "reunification-assessment",
          "referral-form",
          "currency-attestation",
          "individual-evidence",
          "equality-note",
          "parents-signatures",
          "social-workers-signature",
          "time-alone-with-child",
          "assessment-of-way-home",
          "assessment-of-parents-goals",
          "assessment-of-support",
          "assessment-of-services",
          "other"),
      words("attached")),

  // meetings, visits, deadlines
  MEETING(
      "The meeting has not been held.",
      "Hold the meeting and record it.",
      qualifiedBy(
          "assessment-planning",
          "risk-classification",
          "planning",
          "plan-review",
          "looked-after-review",
          "team-around-the-child",
          "family-group-conference",
          "family-group-conference-review",
          "case-discussion",
          "discharge-discussion",
          "permanence-planning",
          "transition",
          "professionals",
          "family-network",
          "multi-agency-review",
          "care-planning",
          "other"),
      words("scheduled", "held", "adjourned", "cancelled")),
  /** Qualified by the kinds of meetings. */
  MEETING_PLANNED("No day is set for the meeting.", "Schedule it.", Set.of("*"), Kind.DATE),
  /** Which meetings were held, by their identifiers. Qualified by the kinds of meetings. */
  MEETING_HELD(
      "This meeting has not been held.", "Record that it was held.", Set.of("*"), Kind.REFERENCE),
  MEETING_AGENDA(
      "The meeting did not talk about it.",
      "Take it up and record it.",
      qualifiedBy("reasons-for-care", "key-dates", "case-for-return", "steps", "discharge"),
      words("covered")),
  MEETING_RECORD(
      "The record of the meeting is not issued.",
      "Issue it.",
      qualifiedBy("decisions", "record", "distributed"),
      words("issued")),
  DISPUTE(
      "No dispute is on record.", "The reviewing officer raises it.", words("raised", "resolved")),
  VISIT("No visit is recorded.", "Visit and record it.", words("made")),
  RECORD_UPDATE(
      "The record system has not confirmed it.",
      "See the update in the record system.",
      Set.of("*"),
      words("requested", "confirmed", "rejected")),
  /** Qualified by rule ids. */
  POLICY_DEVIATION("No deviation is on record.", "Nothing to do.", Set.of("*"), words("recorded")),
  EARLIEST("It is too early.", "Wait until the date.", Set.of("*"), Kind.DATE),
  DEADLINE(
      "The deadline is not in that state.",
      "See the deadline.",
      Set.of("*"),
      words("set", "met", "breached", "cancelled", "waived"));

  /** Qualifier that stands for any. */
  public static final String ANY = "*";

  private enum Kind {
    WORD,
    DATE,
    PERSON,
    REFERENCE
  }

  private record Words(Set<String> values) {}

  private record Qualifiers(Set<String> values) {}

  private final String says;
  private final String remedy;
  private final Set<String> qualifiers;
  private final Set<String> values;
  private final Kind kind;

  Fact(String says, String remedy, Words values) {
    this(says, remedy, Set.of(), values.values, Kind.WORD);
  }

  Fact(String says, String remedy, Qualifiers qualifiers, Words values) {
    this(says, remedy, qualifiers.values, values.values, Kind.WORD);
  }

  Fact(String says, String remedy, Set<String> qualifiers, Words values) {
    this(says, remedy, qualifiers, values.values, Kind.WORD);
  }

  Fact(String says, String remedy, Kind kind) {
    this(says, remedy, Set.of(), Set.of(), kind);
  }

  Fact(String says, String remedy, Qualifiers qualifiers, Kind kind) {
    this(says, remedy, qualifiers.values, Set.of(), kind);
  }

  Fact(String says, String remedy, Set<String> qualifiers, Kind kind) {
    this(says, remedy, qualifiers, Set.of(), kind);
  }

  Fact(String says, String remedy, Set<String> qualifiers, Set<String> values, Kind kind) {
    this.says = says;
    this.remedy = remedy;
    this.qualifiers = qualifiers;
    this.values = values;
    this.kind = kind;
  }

  private static Words words(String... values) {
    return new Words(Stream.of(values).collect(Collectors.toUnmodifiableSet()));
  }

  private static Qualifiers qualifiedBy(String... values) {
    return new Qualifiers(Stream.of(values).collect(Collectors.toUnmodifiableSet()));
  }

  /** The lack of it, for a practitioner. */
  public String says() {
    return says;
  }

  /** What to do about the lack of it. */
  public String remedy() {
    return remedy;
  }

  /** Empty where it has none; {@link #ANY} alone where any word will do. */
  public Set<String> qualifiers() {
    return qualifiers;
  }

  /** Empty where the value is a date, a person or a reference. */
  public Set<String> vocabulary() {
    return values;
  }

  public boolean isDate() {
    return kind == Kind.DATE;
  }

  public boolean isPerson() {
    return kind == Kind.PERSON;
  }

  /**
   * @throws IllegalArgumentException if the qualifier is missing, unknown, or one too many
   */
  public String name(@Nullable String qualifier) {
    if (qualifier == null) {
      if (qualifiers.isEmpty()) return word();
      throw new IllegalArgumentException(word() + " needs one of " + qualifiers);
    }
    if (!qualifiers.contains(qualifier) && !qualifiers.contains(ANY))
      throw new IllegalArgumentException(word() + " has no " + qualifier);
    return word() + "/" + qualifier;
  }

  String checked(String value) {
    var known =
        switch (kind) {
          case WORD -> values.contains(value);
          case PERSON, REFERENCE -> !value.isBlank();
          case DATE -> isDate(value);
        };
    if (!known) throw new IllegalArgumentException(word() + " cannot be " + value);
    return value;
  }

  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * The fact that a name such as {@code meeting/planning} speaks of.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Fact named(String name) {
    var slash = name.indexOf('/');
    var fact = Term.of(Fact.class, slash < 0 ? name : name.substring(0, slash));
    fact.name(slash < 0 ? null : name.substring(slash + 1));
    return fact;
  }
}
