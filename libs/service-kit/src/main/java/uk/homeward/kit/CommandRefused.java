package uk.homeward.kit;

import org.axonframework.commandhandling.CommandExecutionException;

/** Carries a {@link Refusal} across a command bus, remote ones included. */
public final class CommandRefused extends CommandExecutionException {

  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  public CommandRefused(Refusal refusal) {
    super(refusal.title(), null, refusal);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
