package uk.homeward.contracts.reunification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uk.homeward.contracts.Id;

/** One child of one council: {@code child-} and a digest of the two, which tells neither. */
public record ChildId(String value) implements Id {
  public ChildId {
    Id.check(value, "child-");
  }

  /** Always the same for the same council and reference. */
  public static ChildId of(String council, String childReference) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest((council + "\n" + childReference).getBytes(StandardCharsets.UTF_8));
      return new ChildId("child-" + HexFormat.of().formatHex(digest, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
