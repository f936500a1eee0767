package uk.homeward.practice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Envelope.Compliance;
import uk.homeward.contracts.Envelope.ReliedOn;
import uk.homeward.contracts.RuleRef;

/** A gate's answer. */
public sealed interface Verdict {

  /**
   * @param rules each rule that was asked and met, the gate's own first
   * @param compliance how the act stands to what is only expected of it
   */
  record Granted(List<RuleRef> rules, List<ReliedOn> reliedOn, List<Compliance> compliance)
      implements Verdict {}

  /**
   * @param roles any one of these may
   * @param says why one of the person's roles does not suffice here; null if none ever does
   * @param lookedAt what the case has learned that the answer goes by
   */
  record WrongRole(RuleRef rule, Set<Role> roles, @Nullable String says, List<Known> lookedAt)
      implements Verdict {}

  /**
   * @param unmet everything that is unmet, in the order of the council's file
   * @param roles who may do it once nothing is
   */
  record Withheld(RuleRef rule, List<Unmet> unmet, Set<Role> roles) implements Verdict {}

  /** The council does not take this step, and says why. */
  record NotDoneHere(String reason) implements Verdict {}

  /**
   * @param fact the fact's name, for programs
   * @param says for a practitioner
   * @param lookedAt what the case has learned that the answer goes by
   */
  record Unmet(RuleRef rule, String fact, String says, String remedy, List<Known> lookedAt) {}

  /**
   * Something that has to come with the act.
   *
   * @param fact the document, or the person's part, for programs
   * @param says for a practitioner
   */
  record Ask(RuleRef rule, String fact, String says) {}
}
