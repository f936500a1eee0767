package uk.homeward.kit.acting;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** A command's target travels beside it, so that commands can be plain request bodies. */
public final class TargetInMetadata implements CommandTargetResolver {

  /** Metadata key of the version that the asker has seen, a {@link Long}; absent for any. */
  static final String EXPECTED_VERSION = "expectedVersion";

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    var target = command.getMetaData().get("target");
    if (target == null)
      throw new IllegalArgumentException("No target for " + command.getCommandName());
    return new VersionedAggregateIdentifier(
        target, (Long) command.getMetaData().get(EXPECTED_VERSION));
  }
}
