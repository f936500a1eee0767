package uk.homeward.kit.acting;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Envelope;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asked;
import uk.homeward.kit.CommandRefused;
import uk.homeward.kit.Refusal;

/** Puts a command on the bus with all that travels beside it, and waits for its outcome. */
final class Dispatch {

  private final CommandBus bus;

  Dispatch(CommandBus bus) {
    this.bus = bus;
  }

  /**
   * @throws RuntimeException what the handler, or the append, threw
   */
  void send(Object command, Asked asked, Envelope envelope, Map<String, ?> beside) {
    var metadata = new HashMap<String, Object>(envelope.toMetadata());
    metadata.putAll(asked.toMetadata());
    metadata.putAll(beside);
    var done = new CompletableFuture<@Nullable Object>();
    bus.dispatch(
        GenericCommandMessage.asCommandMessage(command).withMetaData(metadata),
        (_, result) -> {
          if (result.isExceptional()) done.completeExceptionally(result.exceptionResult());
          else done.complete(result.getPayload());
        });
    await(done);
  }

  private static void await(CompletableFuture<?> done) {
    try {
      done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a command was handled", e);
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    }
  }

  private static RuntimeException unwrapped(@Nullable Throwable thrown) {
    return switch (thrown) {
      case CommandRefused refused -> refused;
      case CommandExecutionException e
          when e.<Object>getDetails().orElse(null) instanceof Refusal r ->
          new CommandRefused(r);
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null -> new IllegalStateException("A command failed without saying why");
      default -> new CompletionException(thrown);
    };
  }

  /** The role under which the system acts has no name. */
  static Asked bySystem(uk.homeward.contracts.CaseId caseId, String target, String council) {
    return new Asked(caseId, target, Actor.system(council));
  }
}
