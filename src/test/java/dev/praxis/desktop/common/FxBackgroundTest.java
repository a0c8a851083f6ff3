package dev.praxis.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class FxBackgroundTest {
  private static final int PATIENCE_SECONDS = 20;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final FxBackground background = new FxBackground(failures::add);
  private final Activity activity = new Activity();
  private final List<Integer> begun = new CopyOnWriteArrayList<>();
  private final List<Integer> shown = new CopyOnWriteArrayList<>();
  private final CountDownLatch goOn = new CountDownLatch(1);

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    goOn.countDown();
    background.close();
  }

  @Test
  void ofManyWishesOnlyTheFirstAndTheNewestAreBegunAndOnlyTheNewestIsShown() throws Exception {
    wishFor(1);
    waitUntil(List.of(1), begun);

    for (int wish = 2; wish <= 100; wish++) {
      wishFor(wish);
    }
    goOn.countDown();

    waitUntil(List.of(100), shown);
    assertThat(begun).containsExactly(1, 100);
    assertThat(activity.isRunning()).isFalse();
  }

  @Test
  void aWishAfterAFailureIsGranted() throws Exception {
    WaitForAsyncUtils.asyncFx(() ->
            background.start(
                activity,
                _ -> {
                  throw new IllegalStateException("broken");
                },
                _ -> {}))
        .get();
    wishFor(7);
    goOn.countDown();

    waitUntil(List.of(7), shown);
    assertThat(failures).hasSize(1);
  }

  @Test
  void otherActivitiesDoNotWait() throws Exception {
    wishFor(1);
    waitUntil(List.of(1), begun);

    WaitForAsyncUtils.asyncFx(() -> background.start(new Activity(), _ -> 2, shown::add)).get();

    waitUntil(List.of(2), shown);
  }

  @Test
  void resultsThatComeAfterTheWindowIsClosedAreDroppedAndBeginNothing() throws Exception {
    wishFor(1);
    waitUntil(List.of(1), begun);

    background.close();
    wishFor(2);
    goOn.countDown();
    assertThat(background.ended(1, TimeUnit.MINUTES)).isTrue();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(begun).containsExactly(1);
    assertThat(shown).isEmpty();
    assertThat(failures).isEmpty();
  }

  private void wishFor(int wish) throws Exception {
    WaitForAsyncUtils.asyncFx(() ->
            background.start(
                activity,
                _ -> {
                  begun.add(wish);
                  goOn.await();
                  return wish;
                },
                shown::add))
        .get();
  }

  private static void waitUntil(List<Integer> wanted, List<Integer> is) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> is.equals(wanted));
  }
}
