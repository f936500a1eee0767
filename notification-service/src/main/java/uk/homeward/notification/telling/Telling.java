package uk.homeward.notification.telling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Fact;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.RuleRef;
import uk.homeward.contracts.Term;
import uk.homeward.contracts.escalation.EscalationEvent.Kind;
import uk.homeward.notification.escalation.RaiseEscalation;
import uk.homeward.notification.notice.NotificationCommand.RequestNotification;
import uk.homeward.notification.recordsystem.RecordUpdateCommand.RequestMosaicUpdate;
import uk.homeward.practice.CaseFacts;
import uk.homeward.practice.Known;
import uk.homeward.practice.NotificationRule;
import uk.homeward.practice.Practice;
import uk.homeward.practice.RecordUpdateRule;
import uk.homeward.practice.Role;

/**
 * What follows from one event, by a council's practice and what the case knew with that event.
 *
 * @param event id of the event that people are told of
 * @param occurred when it happened
 * @param facts all that the case knows, the event's own included
 */
record Telling(String event, Occurred occurred, CaseFacts facts) {

  private static final String BREACHED = "deadline-breached";
  private static final String DUE_SOON = "deadline-due-soon";
  private static final String COPY = "decision-copied";

  /** Whether any rule of the council is about what the event established. */
  static boolean mayFollow(List<Known> just, Practice practice) {
    return Stream.concat(
            practice.notifications().stream().map(NotificationRule::on),
            practice.recordUpdates().stream().map(RecordUpdateRule::on))
        .anyMatch(on -> on.firstIn(just).isPresent());
  }

  /**
   * @param just what the event established
   * @param also the role that is concerned in what is escalated, whatever the council's rule says
   */
  List<Told> notifications(List<Known> just, Practice practice, Optional<Role> also) {
    var told = new ArrayList<Told>();
    for (var rule : practice.notifications())
      if (rule.applies(just, facts)) {
        var version = rule.rule().on(occurred.on());
        var tell = new TreeSet<>(rule.tell());
        if (rule.level() > 0) {
          also.ifPresent(tell::add);
          told.add(escalation(Kind.FACT, version, rule.template(), rule.level(), words(tell)));
        }
        told.addAll(notices(version, rule.template(), tell));
      }
    return told;
  }

  /**
   * Those whom the decider named, and who are not told of it anyway.
   *
   * @param told what the council's rules ask for
   */
  List<Told> copies(RuleRef rule, List<String> copyTo, List<Told> told) {
    var roles = new TreeSet<>(roles(copyTo));
    for (var one : told)
      if (one.command() instanceof RequestNotification notice) roles.remove(notice.role());
    return notices(rule, COPY, roles);
  }

  /**
   * @param just what the event established
   * @param childReference under which the record system knows the child
   */
  List<Told> recordUpdates(List<Known> just, Practice practice, Supplier<String> childReference) {
    var told = new ArrayList<Told>();
    for (var rule : practice.recordUpdates())
      if (rule.applies(just, facts)) {
        var version = rule.rule().on(occurred.on());
        told.add(
            new Told(
                derived("rup-", version.id(), rule.kind()),
                version,
                new RequestMosaicUpdate(
                    occurred,
                    version.id(),
                    childReference.get(),
                    rule.kind(),
                    rule.outcomes(),
                    new TreeMap<>(rule.codes()),
                    event)));
      }
    return told;
  }

  /** A deadline passed: it is carried to those named on it, and each is told. */
  List<Told> breach(RuleRef rule, List<String> escalateTo) {
    var told = new ArrayList<Told>();
    if (escalateTo.isEmpty()) return told;
    told.add(escalation(Kind.BREACH, rule, BREACHED, 1, escalateTo));
    told.addAll(notices(rule, BREACHED, roles(escalateTo)));
    return told;
  }

  private Told escalation(Kind kind, RuleRef rule, String template, int level, List<String> roles) {
    return new Told(
        derived("esc-", rule.id(), kind.word(), template),
        rule,
        new RaiseEscalation(occurred, kind, rule.id(), level, roles, event));
  }

  List<Told> dueSoon(RuleRef rule, List<String> owners) {
    return notices(rule, DUE_SOON, roles(owners));
  }

  private List<Told> notices(RuleRef rule, String template, Collection<Role> roles) {
    return roles.stream()
        .sorted()
        .map(
            role ->
                new Told(
                    derived("ntf-", rule.id(), role.word(), template),
                    rule,
                    new RequestNotification(
                        occurred, rule.id(), role, holder(role), template, event)))
        .toList();
  }

  /** Who holds the role for this child, where that is something that cases learn. */
  private @Nullable String holder(Role role) {
    if (!Fact.PERSON.qualifiers().contains(role.word())) return null;
    return facts.latest(Fact.PERSON.name(role.word())).map(Known::value).orElse(null);
  }

  private String derived(String prefix, String... parts) {
    var name = event + "|" + String.join("|", parts);
    return prefix + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> words(Collection<Role> roles) {
    return roles.stream().map(Role::word).sorted().toList();
  }

  private static List<Role> roles(List<String> words) {
    return words.stream().map(word -> Term.of(Role.class, word)).toList();
  }
}
