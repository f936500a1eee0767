package uk.homeward.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import uk.homeward.eventlog.proof.SigningKey;

/** What proves the log of a data folder: keys, and the checkpoints outside the database. */
record ProofFiles(Path folder) {

  static ProofFiles of(Path data) {
    return new ProofFiles(data.resolve("proof"));
  }

  /** Today's key and the public halves of former ones. */
  Path keys() {
    return folder.resolve("keys");
  }

  Path checkpoints() {
    return folder.resolve("checkpoints.txt");
  }

  private Path signingKey() {
    return keys().resolve("signing.pem");
  }

  /**
   * What a service is told, in its environment; the key is made first if there is none.
   *
   * @throws LaunchFailure if it cannot be made
   */
  Map<String, String> environment() {
    try {
      Files.createDirectories(keys());
      SigningKey.createOnce(signingKey());
    } catch (IOException e) {
      throw new LaunchFailure("Cannot make the key that signs the log's checkpoints: " + e, e);
    }
    return Map.of(
        "HOMEWARD_EVENTLOG_SIGNINGKEY",
        signingKey().toString(),
        "HOMEWARD_EVENTLOG_CHECKPOINTFILE",
        checkpoints().toString());
  }
}
