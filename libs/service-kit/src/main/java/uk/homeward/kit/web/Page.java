package uk.homeward.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Part of a list, and where to go on. */
@Schema(description = "Part of a list")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    @Schema(description = "What is on this page, in order") List<T> items,
    @Schema(description = "Pass as cursor= for what follows; absent on the last page")
        @Nullable String next) {

  /** The most that a page holds. */
  public static final int LIMIT = 500;

  /** What a page holds where the request does not say. */
  public static final String DEFAULT = "100";

  /**
   * A page from one row more than it holds, which tells whether there is another.
   *
   * @param cursor where a row stands, so that the next page begins after it
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) return new Page<>(rows, null);
    var items = rows.subList(0, limit);
    return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
  }

  /**
   * @throws BadRequest unless it is between 1 and {@link #LIMIT}
   */
  public static int checked(int limit) {
    if (limit >= 1 && limit <= LIMIT) return limit;
    throw new BadRequest(
        "not-understood",
        "The page is too small or too large.",
        List.of(new Fault("limit", "not-valid", "Ask for 1 to " + LIMIT + ".")));
  }
}
