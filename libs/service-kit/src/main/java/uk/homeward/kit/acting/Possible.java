package uk.homeward.kit.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;
import uk.homeward.kit.Act;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Fault;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Practices;

/** What an act says is looked at against the clock and the case, whatever the rules. */
final class Possible {

  private final Answers answers;
  private final Practices practices;
  private final Clock clock;

  Possible(Answers answers, Practices practices, Clock clock) {
    this.answers = answers;
    this.practices = practices;
    this.clock = clock;
  }

  /**
   * @throws BadRequest naming every field that says what cannot be
   */
  void check(CaseId caseId, String council, Act act, CaseFacts facts) {
    var practice = practices.of(council);
    var born = born(facts);
    var faults = new ArrayList<Fault>();
    var ahead = isAhead(act.occurred());
    if (ahead) faults.add(new Fault("occurred", "not-valid", "Give today or an earlier day."));
    PartsOfAct.each(
        act,
        (field, dated, value) -> {
          var date = dated != null && dated.beforeBirth() ? null : date(value);
          if (born != null && date != null && date.isBefore(born))
            faults.add(new Fault(field, "not-valid", "The child was not born then."));
          if (value instanceof Id id
              && !caseId.value().equals(answers.caseOf(id.value()).orElse("")))
            faults.add(new Fault(field, "not-valid", "There is no such record in this case."));
          if (value instanceof Term word) chosen(practice, word, field, faults);
        });
    if (ahead)
      throw new BadRequest(
          Problem.IN_THE_FUTURE.code(),
          "This is said to have happened at a time that has not come.",
          faults);
    if (!faults.isEmpty())
      throw new BadRequest(
          Problem.NOT_UNDERSTOOD.code(), "What it says cannot be so in this case.", faults);
  }

  private boolean isAhead(Occurred occurred) {
    var now = Occurred.at(clock.instant());
    var at = occurred.at();
    return occurred.on().isAfter(now.on()) || (at != null && at.isAfter(now.start()));
  }

  /** A vocabulary's class is named as its fact is. */
  private static void chosen(Practice practice, Term word, String field, List<Fault> faults) {
    if (!(word instanceof Enum<?> one)) return;
    var fact = one.getDeclaringClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1");
    var chosen = practice.words().get(fact.toLowerCase(Locale.ROOT));
    if (chosen != null && !chosen.contains(word.word()))
      faults.add(
          new Fault(
              field,
              "not-valid",
              "%s uses %s.".formatted(practice.name(), chosen.stream().sorted().toList())));
  }

  private static @Nullable LocalDate born(CaseFacts facts) {
    return facts.history(Fact.CHILD_BORN.word()).stream()
        .max(Comparator.comparingLong(Known::position))
        .map(known -> LocalDate.parse(known.value()))
        .orElse(null);
  }

  private static @Nullable LocalDate date(Object value) {
    return switch (value) {
      case LocalDate date -> date;
      case Occurred occurred -> occurred.on();
      default -> null;
    };
  }
}
