package uk.homeward.caseservice.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.homeward.caseservice.correction.CorrectionCommand.Correct;
import uk.homeward.caseservice.correction.CorrectionCommand.CorrectRecord;
import uk.homeward.caseservice.correction.CorrectionCommand.Withdraw;
import uk.homeward.caseservice.correction.CorrectionCommand.WithdrawRecord;
import uk.homeward.caseservice.history.CaseHistory;
import uk.homeward.caseservice.history.RecordFields;
import uk.homeward.contracts.CaseEvent;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.access.ActDenied;
import uk.homeward.contracts.child.ChildsRecordEvent.ChildsBirthRecorded;
import uk.homeward.contracts.correction.CorrectionEvent;
import uk.homeward.contracts.reunification.ReunificationEvent.ReunificationConsidered;
import uk.homeward.kit.Act;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.Refusal;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.Practices;
import uk.homeward.practice.Role;

/** Finds the record that is to be put right, and judges whether it can be. */
@Component
class Records {

  private final CaseHistory history;
  private final RecordFields fields;
  private final KnownFacts knownFacts;
  private final Practices practices;
  private final Clock clock;

  Records(
      CaseHistory history,
      RecordFields fields,
      KnownFacts knownFacts,
      Practices practices,
      Clock clock) {
    this.history = history;
    this.fields = fields;
    this.knownFacts = knownFacts;
    this.practices = practices;
    this.clock = clock;
  }

  /**
   * A record as it stands.
   *
   * @param corrections how many there are of it
   */
  private record Found(CaseHistory.Entry entry, CaseEvent now, int corrections) {}

  /** Null for what the record system brought, or somebody in a role that may not put it right. */
  private @Nullable String recordedIn(Found found, Act said) {
    var envelope = found.entry().envelope();
    return practices.of(envelope.council()).gate(said.gate(), said.occurred().on()).stream()
        .flatMap(gate -> gate.by().stream().map(Role::word))
        .filter(role -> envelope.source() == Source.PERSON && role.equals(envelope.role()))
        .findFirst()
        .orElse(null);
  }

  Correct correction(CaseId caseId, CorrectRecord said) {
    var found = find(caseId, said.event());
    if (!RecordFields.of(found.now().getClass()).contains(said.field()))
      throw wrong("field", "Name one of: " + String.join(", ", names(found)) + ".");
    var stands = fields.value(found.now(), said.field());
    if (!Objects.equals(stands, said.from()))
      throw Refusal.byState(
          "not-as-recorded",
          stands == null
              ? "Nothing stands in this field."
              : "The record says %s. Read it again.".formatted(stands));
    var corrected = corrected(found, said);
    if (corrected.equals(found.now())) throw wrong("to", "It stands there already.");
    check(caseId, corrected, said);
    return new Correct(
        said.occurred(),
        said.event(),
        found.entry().type(),
        recordedIn(found, said),
        found.corrections(),
        said.field(),
        said.from(),
        said.to(),
        said.reason(),
        said.explanation(),
        corrected.occurred(),
        corrected.establishes());
  }

  Withdraw withdrawal(CaseId caseId, WithdrawRecord said) {
    var found = find(caseId, said.event());
    if (found.now() instanceof ReunificationConsidered)
      throw Refusal.byState(
          "case-begins-with-it", "The case begins with this. Drop the case instead.");
    return new Withdraw(
        said.occurred(),
        said.event(),
        found.entry().type(),
        recordedIn(found, said),
        found.corrections(),
        said.reason(),
        said.explanation());
  }

  private Found find(CaseId caseId, String event) {
    var all = history.of(caseId, null);
    if (all.isEmpty()) throw Answer.notFound("case");
    var entry =
        all.stream()
            .filter(e -> e.id().equals(event))
            .findFirst()
            .orElseThrow(() -> wrong("event", "There is no such record in this case."));
    var source = entry.envelope().source();
    if (source == Source.AUTOMATION
        || source == Source.TIMER
        || entry.event() instanceof CorrectionEvent
        || entry.event() instanceof ActDenied)
      throw Refusal.byState(
          "not-a-record", "Nobody entered this. Correct the record that it follows from.");
    var corrections =
        (int)
            all.stream()
                .filter(e -> e.event() instanceof CorrectionEvent c && c.corrects().equals(event))
                .count();
    var now =
        history.standing(all).stream()
            .filter(e -> e.id().equals(event))
            .findFirst()
            .map(CaseHistory.Entry::event)
            .orElseThrow(() -> Refusal.byState("record-withdrawn", "This record was withdrawn."));
    return new Found(entry, now, corrections);
  }

  private CaseEvent corrected(Found found, CorrectRecord said) {
    try {
      var corrected = fields.with(found.now(), said.field(), said.to());
      var _ = corrected.establishes();
      return corrected;
    } catch (IllegalArgumentException e) {
      throw wrong("to", Objects.requireNonNullElse(e.getMessage(), "It is not understood."));
    }
  }

  private void check(CaseId caseId, CaseEvent corrected, CorrectRecord said) {
    if (corrected.occurred().start().isAfter(clock.instant()))
      throw new BadRequest(
          Problem.IN_THE_FUTURE.code(),
          "This is said to have happened at a time that has not come.",
          List.of(new Fault("to", "not-valid", "Give today or an earlier day.")));
    if (corrected instanceof ChildsBirthRecorded) return;
    var born =
        knownFacts
            .soFar(caseId)
            .latest(Fact.CHILD_BORN.word())
            .map(known -> LocalDate.parse(known.value()));
    if (day(said.to()).filter(day -> born.filter(day::isBefore).isPresent()).isPresent())
      throw wrong("to", "The child was not born by then.");
  }

  private static Optional<LocalDate> day(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
        ? Optional.of(Occurred.parse(text).on())
        : Optional.empty();
  }

  private static List<String> names(Found found) {
    return RecordFields.of(found.now().getClass());
  }

  private static BadRequest wrong(String field, String says) {
    return new BadRequest(
        Problem.NOT_UNDERSTOOD.code(),
        "The correction is not understood.",
        List.of(new Fault(field, "not-valid", says)));
  }
}
