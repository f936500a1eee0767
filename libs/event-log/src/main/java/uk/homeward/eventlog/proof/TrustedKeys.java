package uk.homeward.eventlog.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;

/** Whose signatures count: the public keys, by id. */
public final class TrustedKeys {

  private final Map<String, PublicKey> keys;

  private TrustedKeys(Map<String, PublicKey> keys) {
    this.keys = keys;
  }

  /**
   * Those of all {@code .pem} files of a folder, or of one file: today's key and former ones.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a file holds no key
   */
  public static TrustedKeys in(Path place) throws IOException {
    var keys = new HashMap<String, PublicKey>();
    if (Files.isDirectory(place)) {
      try (var files = Files.newDirectoryStream(place, "*.pem")) {
        for (var file : files) read(file, keys);
      }
    } else {
      read(place, keys);
    }
    return new TrustedKeys(keys);
  }

  private static void read(Path file, Map<String, PublicKey> keys) throws IOException {
    try {
      var key =
          SigningKey.publicHalf(Files.readString(file))
              .orElseThrow(() -> new IllegalArgumentException(file + " has no public key"));
      keys.put(SigningKey.id(key), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(file + " holds no Ed25519 key", e);
    }
  }

  boolean signed(Checkpoint checkpoint) {
    var key = keys.get(checkpoint.keyId());
    return key != null && SigningKey.verifies(key, checkpoint.signed(), checkpoint.signature());
  }
}
