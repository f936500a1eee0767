package uk.homeward.kit.narrative;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.NarrativeRef;

/**
 * Words about families: AES-256-GCM with one data key per subject, itself wrapped by the master key
 * of the configuration. Append-only; destroying a data key erases its subject's words.
 */
public final class NarrativeStore {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String masterName;
  private final SecretKeySpec master;

  /**
   * @param masterName name of the master key, kept beside each wrapped key for rotation
   * @param masterKey 32 bytes
   * @throws IllegalArgumentException unless it has 32 bytes
   */
  public NarrativeStore(JdbcClient jdbc, Clock clock, String masterName, byte[] masterKey) {
    if (masterKey.length != 32)
      throw new IllegalArgumentException("The narratives' master key must have 32 bytes");
    this.jdbc = jdbc;
    this.clock = clock;
    this.masterName = masterName;
    this.master = new SecretKeySpec(masterKey, "AES");
  }

  /**
   * Keeps words before the event that will point at them; words kept under the same id stay.
   *
   * @param id {@code nar-} and what makes a repetition of the request find the first
   * @param subject whom the words are about
   */
  public NarrativeRef keep(String id, String council, CaseId caseId, String subject, String words) {
    var kept = digest(id);
    if (kept.isPresent()) return kept.get();
    var nonce = random(NONCE_BYTES);
    var ciphertext =
        cipher(
            Cipher.ENCRYPT_MODE,
            dataKey(council, subject),
            nonce,
            id,
            words.getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            """
            insert into narrative (id, council, case_id, subject, nonce, ciphertext, digest, recorded)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            id,
            council,
            caseId.value(),
            subject,
            nonce,
            ciphertext,
            sha256(ciphertext),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return digest(id).orElseThrow();
  }

  /** The words; empty if there are none for the council, or if they were erased. */
  public Optional<String> read(CaseId caseId, String id) {
    return jdbc.sql(
            """
            select n.nonce, n.ciphertext, k.wrapped from narrative n
            join narrative_key k using (council, subject)
            where n.id = ? and n.case_id = ? and k.destroyed is null
            """)
        .params(id, caseId.value())
        .query(
            (row, _) ->
                new String(
                    cipher(
                        Cipher.DECRYPT_MODE,
                        unwrapped(row.getBytes("wrapped")),
                        row.getBytes("nonce"),
                        id,
                        row.getBytes("ciphertext")),
                    StandardCharsets.UTF_8))
        .optional();
  }

  private Optional<NarrativeRef> digest(String id) {
    return jdbc.sql("select digest from narrative where id = ?")
        .param(id)
        .query((row, _) -> new NarrativeRef(id, row.getString("digest")))
        .optional();
  }

  private SecretKeySpec dataKey(String council, String subject) {
    var key = new byte[32];
    RANDOM.nextBytes(key);
    var nonce = random(NONCE_BYTES);
    var sealed = cipher(Cipher.ENCRYPT_MODE, master, nonce, masterName, key);
    var wrapped = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
    jdbc.sql(
            """
            insert into narrative_key (council, subject, wrapped, master, made)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(council, subject, wrapped, masterName, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("select wrapped from narrative_key where council = ? and subject = ?")
        .params(council, subject)
        .query((row, _) -> unwrapped(row.getBytes("wrapped")))
        .single();
  }

  private SecretKeySpec unwrapped(byte[] wrapped) {
    var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
    var sealed = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
    return new SecretKeySpec(cipher(Cipher.DECRYPT_MODE, master, nonce, masterName, sealed), "AES");
  }

  private static byte[] cipher(
      int mode, SecretKeySpec key, byte[] nonce, String bound, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Narratives cannot be read or written with this key", e);
    }
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
