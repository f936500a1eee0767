package uk.homeward.kit.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Id;
import uk.homeward.kit.Act;
import uk.homeward.kit.Actor;
import uk.homeward.kit.Asking;
import uk.homeward.kit.Recorded;
import uk.homeward.kit.Report;

/**
 * How an endpoint asks for its act: which of {@link Asking}'s doors it goes through. Found by
 * calling it with an {@link Asking} that does nothing but listen, so that what the documents say of
 * status and headers is what the endpoint does.
 */
enum Manner {
  OPEN,
  CREATE,
  OWN,
  CHANGE,
  REPORT,
  COUNCIL;

  private static final CaseId ANY = new CaseId("case-any");
  private static final ResponseEntity<Recorded> NOTHING = ResponseEntity.noContent().build();

  /**
   * @throws IllegalStateException if the endpoint does anything but ask
   */
  static Manner of(HandlerMethod endpoint) {
    var listening = new Listening();
    var method = endpoint.getMethod();
    try {
      method.setAccessible(true);
      method.invoke(endpoint.createWithResolvedBean().getBean(), arguments(method, listening));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method + " does more than ask", e);
    }
    if (listening.heard == null) throw new IllegalStateException(method + " asks for nothing");
    return listening.heard;
  }

  private static @Nullable Object[] arguments(Method method, Asking asking) {
    return Arrays.stream(method.getParameterTypes())
        .map(
            type -> {
              if (type == Asking.class) return asking;
              if (type == CaseId.class) return ANY;
              return type == Actor.class ? Actor.system("any") : null;
            })
        .toArray();
  }

  boolean creates() {
    return this == OPEN || this == CREATE;
  }

  private static final class Listening implements Asking, Asking.AboutCase {

    private @Nullable Manner heard;

    private ResponseEntity<Recorded> hear(Manner manner) {
      heard = manner;
      return NOTHING;
    }

    @Override
    public AboutCase of(CaseId caseId) {
      return this;
    }

    @Override
    public ResponseEntity<Recorded> open(CaseId caseId, String target, Act act) {
      return hear(OPEN);
    }

    @Override
    public ResponseEntity<Recorded> ofCouncil(String target, Act act) {
      return hear(COUNCIL);
    }

    @Override
    public ResponseEntity<Recorded> ofCouncil(Id target, Act act) {
      return hear(COUNCIL);
    }

    @Override
    public ResponseEntity<Recorded> createOfCouncil(String prefix, Act act) {
      return hear(CREATE);
    }

    @Override
    public String newId(String prefix) {
      return prefix + "any";
    }

    @Override
    public ResponseEntity<Recorded> create(String prefix, Act act) {
      return hear(CREATE);
    }

    @Override
    public ResponseEntity<Recorded> own(String target, Act act) {
      return hear(OWN);
    }

    @Override
    public ResponseEntity<Recorded> own(Supplier<String> target, Supplier<? extends Act> act) {
      return hear(OWN);
    }

    @Override
    public ResponseEntity<Recorded> change(Id target, Act act) {
      return hear(CHANGE);
    }

    @Override
    public ResponseEntity<Recorded> report(Id target, Report report) {
      return hear(REPORT);
    }

    @Override
    public ResponseEntity<Recorded> report(Id target, Supplier<? extends Report> report) {
      return hear(REPORT);
    }
  }
}
