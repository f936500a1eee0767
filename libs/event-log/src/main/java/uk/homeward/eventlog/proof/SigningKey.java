package uk.homeward.eventlog.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Ed25519 key pair, kept as a file in PEM with both halves. A file with the public half alone
 * verifies.
 */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int ID_LENGTH = 16;

  private final PrivateKey key;
  private final String id;

  private SigningKey(PrivateKey key, PublicKey publicHalf) {
    this.key = key;
    this.id = id(publicHalf);
  }

  /**
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it does not hold both halves of a key
   */
  public static SigningKey read(Path file) throws IOException {
    var text = Files.readString(file);
    try {
      return new SigningKey(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(
                  new PKCS8EncodedKeySpec(
                      block(text, "PRIVATE KEY")
                          .orElseThrow(
                              () ->
                                  new IllegalArgumentException(
                                      file + " signs nothing: no private key")))),
          publicHalf(text)
              .orElseThrow(() -> new IllegalArgumentException(file + " has no public key")));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(file + " holds no Ed25519 key", e);
    }
  }

  /** Makes a key that only the owner of the file may read, unless there is one. */
  public static void createOnce(Path file) throws IOException {
    if (Files.exists(file)) return;
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          pem("PRIVATE KEY", pair.getPrivate().getEncoded())
              + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What checkpoints name it by. */
  public String id() {
    return id;
  }

  String sign(byte[] message) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign", e);
    }
  }

  static boolean verifies(PublicKey key, byte[] message, String signature) {
    try {
      var verification = Signature.getInstance(ALGORITHM);
      verification.initVerify(key);
      verification.update(message);
      return verification.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  static Optional<PublicKey> publicHalf(String pem) throws GeneralSecurityException {
    var encoded = block(pem, "PUBLIC KEY");
    if (encoded.isEmpty()) return Optional.empty();
    return Optional.of(
        KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded.get())));
  }

  /** The beginning of the hash of the public half. */
  static String id(PublicKey key) {
    return HexFormat.of()
        .formatHex(Sha256.digest().digest(key.getEncoded()))
        .substring(0, ID_LENGTH);
  }

  private static String pem(String title, byte[] encoded) {
    return "-----BEGIN "
        + title
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END "
        + title
        + "-----\n";
  }

  private static Optional<byte[]> block(String pem, String title) {
    var found =
        Pattern.compile("-----BEGIN " + title + "-----([^-]+)-----END " + title + "-----")
            .matcher(pem);
    return found.find()
        ? Optional.of(Base64.getMimeDecoder().decode(found.group(1)))
        : Optional.empty();
  }
}
