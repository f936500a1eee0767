package uk.homeward.kit.acting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Envelope;
import uk.homeward.contracts.Envelope.ReliedOn;
import uk.homeward.contracts.Envelope.Source;
import uk.homeward.contracts.Occurred;
import uk.homeward.eventlog.RepeatedKey;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asked;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Refusal;
import uk.homeward.kit.acting.Capacities.Capacity;
import uk.homeward.kit.web.Answer;
import uk.homeward.kit.web.BadRequest;
import uk.homeward.kit.web.Problem;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Role;

/**
 * How a person's act gets to its aggregate: judged in their own roles, else in those that they hold
 * for others; then its words are kept and it is dispatched. That no role allowed it is recorded.
 *
 * @param key of the request, and its hash
 * @param narrative a narrative's id, from where it stands in the act
 */
record Sending(
    Acting acting,
    Actor person,
    String key,
    String request,
    String correlation,
    UnaryOperator<String> narrative) {

  /**
   * What is sent, and where.
   *
   * @param version that the person has seen; null for any
   * @param absent whether the address names a record that is not there
   * @param facts that the case has learned
   */
  record Sent(
      CaseId caseId,
      String target,
      @Nullable Long version,
      boolean absent,
      Act act,
      CaseFacts facts) {}

  /**
   * The role is judged first, then whether it can be at all, then what it still needs.
   *
   * @throws CommandRefused for its role, a rule or a state
   * @throws BadRequest naming every field that says what cannot be
   * @throws Answer if there is nothing to act on, or somebody was quicker
   */
  void send(Sent sent) {
    var refused = refused(new Capacity(person, null), sent);
    if (refused == null) return;
    if (isOfRole(refused))
      for (var capacity : acting.capacities().asDeputy(person, sent.act())) {
        var again = refused(capacity, sent);
        if (again == null) return;
        if (isOfRole(refused) && !isOfRole(again)) refused = again;
      }
    if (!isOfRole(refused) && !is(Problem.NOT_DONE_HERE, refused)) mustBePossible(sent);
    var completed = acting.reasons().completed(refused.refusal(), sent, person.council());
    if (!isOfRole(refused)) throw new CommandRefused(completed);
    deny(sent, completed);
    throw new CommandRefused(acting.capacities().explained(completed, person, sent.act()));
  }

  private static boolean isOfRole(CommandRefused refused) {
    return is(Problem.WRONG_ROLE, refused);
  }

  private static boolean is(Problem problem, CommandRefused refused) {
    return refused.refusal().code().equals(problem.code());
  }

  private void mustBePossible(Sent sent) {
    if (sent.absent()) throw Answer.notFound("record of this case");
    acting.possible().check(sent.caseId(), person.council(), sent.act(), sent.facts());
  }

  /** Judges and dispatches; null if it was done. */
  private @Nullable CommandRefused refused(Capacity as, Sent sent) {
    var beside = new HashMap<String, Object>();
    beside.put(Enveloping.IDEMPOTENCY_KEY, key);
    beside.put(Enveloping.REQUEST, request);
    if (sent.version() != null) beside.put(TargetInMetadata.EXPECTED_VERSION, sent.version());
    try {
      var passed = acting.gates().judge(sent.act(), as.actor(), sent.facts());
      mustBePossible(sent);
      new WordsOfAct(acting.narratives(), person.council(), sent.caseId(), narrative)
          .keep(sent.act());
      acting
          .dispatch()
          .send(
              sent.act(),
              new Asked(sent.caseId(), sent.target(), as.actor()),
              envelope(as, sent, passed),
              beside);
    } catch (CommandRefused e) {
      return e;
    } catch (RepeatedKey e) {
      // The same request ran beside this one and was first: its answer is ours.
    } catch (AggregateNotFoundException e) {
      throw Answer.notFound("record to act on");
    } catch (ConflictingModificationException e) {
      throw stale();
    } catch (ConcurrencyException | AggregateStreamCreationException e) {
      if (sent.version() != null) throw stale();
      throw Answer.problem(
          Problem.ALREADY_EXISTS, "There is one already, or somebody was quicker. Read it again.");
    }
    return null;
  }

  private static Answer stale() {
    return Answer.problem(
        Problem.STALE_VERSION, "Somebody changed this since you read it. Read it again.");
  }

  /** So that whoever asks later gets the answer that was given: rule, facts, roles. */
  private void deny(Sent sent, Refusal refused) {
    var now = Occurred.at(acting.clock().instant());
    acting
        .dispatch()
        .send(
            new Denial.RecordDenial(now, sent.act().gate().word(), refused.approvers()),
            new Asked(sent.caseId(), "den-" + UUID.randomUUID(), person),
            envelope(
                new Capacity(person, null),
                sent,
                new Gates.Passed(
                    person.roles().stream().sorted().map(Role::word).findFirst().orElse(null),
                    acting.practices().of(person.council()).pack(),
                    Stream.ofNullable(refused.rule()).toList(),
                    refused.lookedAt().stream()
                        .map(known -> new ReliedOn(known.fact(), known.value(), known.event()))
                        .toList(),
                    List.of())),
            Map.of());
  }

  private Envelope envelope(Capacity as, Sent sent, Gates.Passed passed) {
    return new Envelope(
        sent.caseId(),
        person.council(),
        person.user(),
        passed.role(),
        as.actor().onBehalfOf(),
        as.delegation(),
        sent.act().occurred(),
        acting.clock().instant(),
        passed.pack(),
        passed.rules(),
        passed.reliedOn(),
        passed.compliance(),
        correlation,
        null,
        person.has(Role.RECORD_SYSTEM) ? Source.RECORD_SYSTEM : Source.PERSON,
        false);
  }
}
