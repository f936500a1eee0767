package uk.homeward.eventlog;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Tokens are plain positions; those that an earlier release stored with room for gaps are read as
 * such.
 */
final class PositionTokens extends JdbcTokenStore {

  PositionTokens(Builder builder) {
    super(builder);
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    return plain(super.fetchToken(processor, segment));
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
    return plain(super.fetchToken(processor, segment));
  }

  static @Nullable TrackingToken plain(@Nullable TrackingToken token) {
    return switch (token) {
      case null -> null;
      case GapAwareTrackingToken old -> new GlobalSequenceTrackingToken(old.getIndex());
      case ReplayToken replay ->
          ReplayToken.createReplayToken(
              plain(replay.getTokenAtReset()), plain(replay.getCurrentToken()), replay.context());
      default -> token;
    };
  }
}
