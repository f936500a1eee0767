package uk.homeward.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.homeward.eventlog.proof.Verdict.Fault;

class ProofTest {

  @TempDir Path folder;
  private SealedLog log;

  @BeforeEach
  void sealed() throws IOException, SQLException {
    log = new SealedLog(folder);
    log.append(1, 20);
    log.sign();
  }

  @AfterEach
  void close() throws SQLException {
    log.close();
  }

  @Test
  void what_was_signed_verifies_and_what_came_later_is_not_yet_covered() throws Exception {
    log.append(21, 23);
    assertThat(log.verify()).isEqualTo(new Verdict(23, 20, 3, Optional.empty()));
    log.sign();
    assertThat(log.verify()).isEqualTo(new Verdict(23, 23, 0, Optional.empty()));
  }

  @Test
  void a_former_key_vouches_for_its_time_and_for_nothing_later() throws Exception {
    log.newKey();
    log.append(21, 30);
    log.sign();
    assertThat(log.verify().isAsRecorded()).isTrue();
    var former = log.outside.all().getFirst();
    log.append(31, 40);
    log.sign();
    log.tamper(
        "update event_log.checkpoint set key_id = '" + former.keyId() + "' where position = 40");
    assertThat(log.verify(List.of()).fault())
        .hasValueSatisfying(
            fault -> assertThat(fault.reason()).contains("not signed by a trusted key"));
  }

  @Test
  void a_checkpoint_of_a_key_that_nobody_trusts_counts_for_nothing() throws Exception {
    Files.delete(folder.resolve("keys/signing.pem"));
    log.newKey();
    assertThat(log.verify(List.of()).fault())
        .contains(new Fault(1, 20, "the checkpoint of position 20 is not signed by a trusted key"));
  }

  @Test
  void a_cut_tail_is_found_by_what_is_known_outside_and_never_signed_over() throws Exception {
    log.append(21, 30);
    log.sign();
    log.tamper("delete from event_log.event where position > 15");
    log.tamper("delete from event_log.checkpoint");
    assertThat(log.verify(List.of())).isEqualTo(new Verdict(15, 0, 15, Optional.empty()));
    assertThat(log.verify().fault()).hasValueSatisfying(f -> assertThat(f.last()).isEqualTo(16));
    assertThatThrownBy(() -> log.sign(Duration.ofSeconds(1)))
        .isInstanceOf(org.awaitility.core.ConditionTimeoutException.class);
    assertThat(log.number("select count(*) from event_log.checkpoint")).isZero();
  }

  @Test
  void a_line_that_was_cut_off_harms_no_other() throws Exception {
    Files.writeString(
        log.outside.path(),
        Files.readString(log.outside.path()) + "21 abc",
        java.nio.charset.StandardCharsets.UTF_8);
    log.append(21, 22);
    log.sign();
    assertThat(log.outside.all()).extracting(Checkpoint::position).containsExactly(20L, 22L);
  }

  @Test
  void the_key_is_its_owners_alone() throws Exception {
    var key = folder.resolve("keys/signing.pem");
    assertThat(Files.getPosixFilePermissions(key))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    var id = SigningKey.read(key).id();
    SigningKey.createOnce(key);
    assertThat(SigningKey.read(key).id()).isEqualTo(id);
  }

  @Test
  void of_two_notaries_one_signs() throws Exception {
    log.append(21, 40);
    var both = new Thread(() -> signing());
    both.start();
    log.sign();
    both.join();
    assertThat(log.verify()).isEqualTo(new Verdict(40, 40, 0, Optional.empty()));
    assertThat(log.outside.all()).extracting(Checkpoint::position).doesNotHaveDuplicates();
  }

  private void signing() {
    try {
      log.sign();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
