package uk.homeward.practice;

import static uk.homeward.contracts.Fact.ASSESSMENT;
import static uk.homeward.contracts.Fact.ASSESSMENT_ENDORSEMENT;
import static uk.homeward.contracts.Fact.ASSESSMENT_SIGN_OFF;
import static uk.homeward.contracts.Fact.CASE;
import static uk.homeward.contracts.Fact.CHRONOLOGY;
import static uk.homeward.contracts.Fact.CIN_PLAN;
import static uk.homeward.contracts.Fact.DISCHARGE;
import static uk.homeward.contracts.Fact.EXTENDED_STAY;
import static uk.homeward.contracts.Fact.HOUSEHOLD_CHECKS;
import static uk.homeward.contracts.Fact.MEETING;
import static uk.homeward.contracts.Fact.MIDPOINT_SUPERVISION;
import static uk.homeward.contracts.Fact.MONITORING_FORM;
import static uk.homeward.contracts.Fact.PANEL;
import static uk.homeward.contracts.Fact.PARENTAL_AGREEMENT;
import static uk.homeward.contracts.Fact.PLACEMENT_WITH_PARENTS;
import static uk.homeward.contracts.Fact.PLAN;
import static uk.homeward.contracts.Fact.REFERRAL;
import static uk.homeward.contracts.Fact.RETURN_ATTEMPT;
import static uk.homeward.contracts.Fact.RISK_CLASSIFICATION;
import static uk.homeward.contracts.Fact.RISK_LEVEL;
import static uk.homeward.contracts.Fact.SUPPORT_PROGRAMME;
import static uk.homeward.contracts.Fact.SUPPORT_REQUEST;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;

/**
 * When an act has its turn in the life of the record that it is done to, the same in every council:
 * told from facts alone, so that people see beforehand what a record would refuse. Of several
 * records of a kind the one last heard of counts, and the record itself has the last word.
 */
public final class Turn {

  /**
   * Why it is not the act's turn.
   *
   * @param fact that speaks against it
   * @param value what it is; null if nothing is on record
   * @param says for a practitioner
   */
  public record Missed(
      String fact, @Nullable String value, @Nullable Occurred since, String says) {}

  /**
   * @param qualifier null for whichever qualifier the fact has
   * @param at values of the fact that allow the act
   * @param unbegun whether nothing on record allows it too
   * @param until facts that end the turn when they come after it
   */
  record Needs(
      Fact fact, @Nullable String qualifier, Set<String> at, boolean unbegun, List<Fact> until) {
    Needs {
      if (!fact.vocabulary().containsAll(at))
        throw new IllegalArgumentException(fact.word() + " cannot be " + at);
    }

    Needs of(String qualifier) {
      return new Needs(fact, qualifier, at, unbegun, until);
    }

    Needs until(Fact... ends) {
      return new Needs(fact, qualifier, at, unbegun, List.of(ends));
    }
  }

  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Turn() {}

  /** Empty if, by what the case has learned, it is the act's turn or it has none. */
  public static Optional<Missed> missed(GateKey act, CaseFacts facts) {
    return needs(act).stream().flatMap(needs -> missed(needs, facts).stream()).findFirst();
  }

  static List<Needs> needs(GateKey act) {
    return switch (act) {
      case RECORD_CASE_DECISION_1,
          RECORD_CASE_DECISION_2,
          RECORD_CASE_DECISION_2_PROCEED,
          RECORD_CASE_DECISION_3,
          RECORD_CASE_DECISION_3_PROCEED,
          RECORD_CASE_DECISION_3_FURTHER_PERIOD,
          APPROVE_RETURN_DECISION,
          ENDORSE_PLAN_CHANGE_AT_REVIEW,
          OVERRIDE_REVIEW_GATE,
          PROPOSE_RETURN_DATE ->
          List.of(at(CASE, "open"));
      case DROP_REUNIFICATION, CONFIRM_RETURN ->
          List.of(at(CASE, "open"), notBegunOr(RETURN_ATTEMPT, "broken-down", "returned-to-care"));
      case CLOSE_CASE, CLOSE_CASE_EXEMPT -> List.of(at(CASE, "open", "not-pursued"));
      case REOPEN_CASE -> List.of(at(CASE, "closed"));
      case UPDATE_PLAN, SHARE_PLAN, TAPER_SUPPORT -> List.of(at(PLAN, "agreed"));
      case GIVE_CONSULTATION_ADVICE -> List.of(at(SUPPORT_REQUEST, "requested").of("consultation"));
      case ACCEPT_SUPPORT_REQUEST, DECLINE_SUPPORT_REQUEST ->
          List.of(at(SUPPORT_REQUEST, "requested").of("chronology"));
      case ACCEPT_REFERRAL, DECLINE_REFERRAL -> List.of(at(REFERRAL, "submitted"));
      case ALLOCATE_SUPPORT -> List.of(at(REFERRAL, "submitted", "accepted"));
      case START_PROGRAMME ->
          List.of(at(PLAN, "agreed").of("support"), notBegunOr(SUPPORT_PROGRAMME, "withdrawn"));
      case RECORD_PROGRAMME_REVIEW -> List.of(at(PLAN, "agreed").of("support"));
      case EXTEND_PROGRAMME, WITHDRAW_SUPPORT, WITHDRAW_SUPPORT_EARLY ->
          List.of(at(SUPPORT_PROGRAMME, "started", "extended"));
      case REQUEST_PWP -> List.of(notBegunOr(PLACEMENT_WITH_PARENTS, "refused", "ended"));
      case MAKE_IMMEDIATE_PLACEMENT ->
          List.of(notBegunOr(PLACEMENT_WITH_PARENTS, "requested", "refused", "ended"));
      case AUTHORISE_PWP -> List.of(at(PLACEMENT_WITH_PARENTS, "requested"));
      case REFUSE_PWP -> List.of(at(PLACEMENT_WITH_PARENTS, "requested", "immediate"));
      case CONFIRM_PWP -> List.of(at(PLACEMENT_WITH_PARENTS, "immediate"));
      case TERMINATE_PWP ->
          List.of(at(PLACEMENT_WITH_PARENTS, "authorised", "immediate", "confirmed"));
      case APPROVE_EXTENDED_STAY, REFUSE_EXTENDED_STAY -> List.of(at(EXTENDED_STAY, "requested"));
      case AGREE_DISCHARGE_APPLICATION -> List.of(notBegunOr(DISCHARGE, "applied"));
      case SUBMIT_PANEL_PACK -> List.of(at(PANEL, "booked", "submitted"));
      case RECORD_PANEL_OUTCOME -> List.of(at(PANEL, "submitted"));
      case OPEN_MONITORING_FORM -> List.of(notBegunOr(MONITORING_FORM));
      case ATTACH_DOCUMENT, COMPLETE_FORM_SECTION, RECORD_FORM_OUTCOME ->
          List.of(at(MONITORING_FORM, "open", "outcome-recorded"));
      case FINALISE_MONITORING_FORM -> List.of(at(MONITORING_FORM, "outcome-recorded"));
      case OPEN_CIN_PLAN -> List.of(notBegunOr(CIN_PLAN, "closed"));
      case RECORD_CIN_REVIEW, RECORD_CIN_REVIEW_BY_IRO, CLOSE_CIN_PLAN ->
          List.of(at(CIN_PLAN, "open", "reviewed"));
      case START_ASSESSMENT -> List.of(at(ASSESSMENT, "appointed"));
      case HOLD_MIDPOINT_SUPERVISION ->
          List.of(at(ASSESSMENT, "started", "drafted").until(MIDPOINT_SUPERVISION));
      case DRAFT_ASSESSMENT -> List.of(at(ASSESSMENT, "started"));
      case COMPLETE_ASSESSMENT -> List.of(at(ASSESSMENT, "drafted"));
      case ENDORSE_ASSESSMENT, DECLINE_TO_ENDORSE_ASSESSMENT ->
          List.of(at(ASSESSMENT, "completed").until(ASSESSMENT_ENDORSEMENT, ASSESSMENT_SIGN_OFF));
      case SIGN_OFF_ASSESSMENT -> List.of(at(ASSESSMENT, "completed").until(ASSESSMENT_SIGN_OFF));
      case START_CHRONOLOGY -> List.of(at(CHRONOLOGY, "appointed"));
      case ADD_CHRONOLOGY_ENTRY, IDENTIFY_CHRONOLOGY_GAP, COMPLETE_CHRONOLOGY ->
          List.of(at(CHRONOLOGY, "started"));
      case CLASSIFY_RISK_RC1 -> List.of(notBegunOr(RISK_CLASSIFICATION).of("rc1"));
      case CONFIRM_SEVERE -> List.of(at(RISK_LEVEL, "low", "medium", "high"));
      case SHARE_CLASSIFICATION, RECLASSIFY_RISK -> List.of(begun(RISK_LEVEL));
      case AGREE_RECLASSIFICATION_DATE -> List.of(at(RISK_LEVEL, "high", "severe"));
      case REQUEST_POLICE_CHECK, RECORD_POLICE_CHECK_RETURN, RECORD_CHECK_DECLINED ->
          List.of(at(HOUSEHOLD_CHECKS, "open"));
      case AGREE_GOAL -> List.of(begun(PARENTAL_AGREEMENT));
      case RECORD_GOAL_PROGRESS, SIGN_PARENTAL_AGREEMENT ->
          List.of(at(PARENTAL_AGREEMENT, "goals-agreed", "signed"));
      case UPDATE_PARENTAL_AGREEMENT -> List.of(at(PARENTAL_AGREEMENT, "signed"));
      case ADJOURN_MEETING -> List.of(at(MEETING, "scheduled"));
      case CANCEL_MEETING -> List.of(at(MEETING, "scheduled", "adjourned"));
      case ISSUE_MEETING_RECORD -> List.of(at(MEETING, "held"));
      default -> List.of();
    };
  }

  private static Needs at(Fact fact, String... values) {
    return new Needs(fact, null, Set.of(values), false, List.of());
  }

  private static Needs begun(Fact fact) {
    return new Needs(fact, null, fact.vocabulary(), false, List.of());
  }

  private static Needs notBegunOr(Fact fact, String... values) {
    return new Needs(fact, null, Set.of(values), true, List.of());
  }

  /** A record goes by what it heard last, not by what happened last. */
  private static Optional<Missed> missed(Needs needs, CaseFacts facts) {
    var standing = standing(needs.fact, needs.qualifier, facts);
    if (standing.isEmpty())
      return needs.unbegun
          ? Optional.empty()
          : Optional.of(new Missed(needs.fact.word(), null, null, notYet(needs.fact)));
    var turn =
        standing.stream()
            .filter(known -> needs.at.contains(known.value()))
            .max(Comparator.comparingLong(Known::position));
    if (turn.isEmpty()) return Optional.of(against(standing.getLast()));
    return needs.until.stream()
        .flatMap(end -> standing(end, null, facts).stream())
        .filter(end -> end.position() > turn.get().position())
        .max(Comparator.comparingLong(Known::position))
        .map(Turn::against);
  }

  /** The last word on the fact, or on each of its qualifiers; the latest comes last. */
  private static List<Known> standing(Fact fact, @Nullable String qualifier, CaseFacts facts) {
    Stream<String> names =
        fact.qualifiers().isEmpty()
            ? Stream.of(fact.word())
            : qualifier != null
                ? Stream.of(fact.name(qualifier))
                : fact.qualifiers().stream().map(fact::name);
    return names
        .flatMap(
            name ->
                facts.history(name).stream()
                    .max(Comparator.comparingLong(Known::position))
                    .stream())
        .sorted(Comparator.comparingLong(Known::position))
        .toList();
  }

  private static String notYet(Fact fact) {
    return "Nothing is on record yet about the " + words(fact.word()) + ".";
  }

  private static Missed against(Known known) {
    return new Missed(
        known.fact(),
        known.value(),
        known.occurred(),
        "On record is: %s %s, since %s."
            .formatted(
                words(known.fact()), words(known.value()), PLAIN.format(known.occurred().on())));
  }

  private static String words(String word) {
    return word.replace('-', ' ').replace('/', ' ');
  }
}
