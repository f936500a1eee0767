package uk.homeward.practice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a timescale's time starts to run and how long it runs.
 *
 * @param countedFrom if the time counts from elsewhere than where it starts, from there
 * @param when it runs only while all of these hold
 * @param earliest where absent, a minimum's due date is its earliest
 */
public record Running(
    Start start,
    @Nullable Start countedFrom,
    List<Condition> when,
    Span within,
    @Nullable Earliest earliest) {

  /** What it goes by: what starts it, where it counts from and to, and what lets it run. */
  List<Known> grounds(CaseFacts facts) {
    var counted = Stream.ofNullable(countedFrom).flatMap(from -> from.grounds(facts));
    var dates = within.dateFacts().flatMap(fact -> facts.latest(fact).stream());
    var conditions = when.stream().flatMap(condition -> condition.evidence(facts).stream());
    return Stream.of(start.grounds(facts), counted, dates, conditions)
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  /** From when on an act counts. */
  public sealed interface Earliest {

    record DaysBeforeDue(int days) implements Earliest {}

    record After(Span span) implements Earliest {}
  }
}
