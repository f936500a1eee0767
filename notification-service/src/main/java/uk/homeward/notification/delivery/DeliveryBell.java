package uk.homeward.notification.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Tells the delivery that parcels may have come or gone; without it, it looks by itself a little
 * later.
 */
@Component
public class DeliveryBell {

  private final Semaphore rung = new Semaphore(0);

  /** Within a unit of work it rings when that is committed, and not at all if it never is. */
  public void ring() {
    if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().afterCommit(_ -> rung.release());
    else rung.release();
  }

  /** Returns when it has rung since the last time, or when so long has passed. */
  void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) rung.drainPermits();
  }
}
