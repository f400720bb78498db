package debrief.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.world.Await;
import debrief.world.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A job is staged with its cause, done, tried again, and in the end left to people. */
class JobsTest {
  private final World world = World.shared();

  private static String kind() {
    return World.unique("test-kind");
  }

  @Test
  void itIsDoneAtOnceAfterTheCommitAndNotBefore() {
    JobSettings rarely =
        new JobSettings(
            Duration.ofHours(1), Duration.ofHours(1), List.of(Duration.ofHours(1)), Duration.ZERO);
    try (Node node = new Node(world, kind(), rarely)) {
      node.jobs().begin();
      node.stage("first"); // the first look of all may come after it
      Await.until("the first is done", () -> node.done().contains("first"));
      world
          .jdbi()
          .useTransaction(
              handle -> {
                node.stage("second");
                assertThat(handle.select("select 1").mapTo(Integer.class).one()).isEqualTo(1);
                assertThat(node.done()).doesNotContain("second");
              });
      Await.until("the second is done", () -> node.done().contains("second"));
      Await.until("nothing of it is left", () -> node.rows() == 0);
    }
  }

  @Test
  void withoutACommitThereIsNone() {
    try (Node node = Node.begun(world, kind())) {
      assertThatThrownBy(
              () ->
                  world
                      .jdbi()
                      .useTransaction(
                          handle -> {
                            node.stage("never");
                            assertThat(node.rows()).isEqualTo(1);
                            throw new IllegalStateException("as a test would have it");
                          }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(node.rows()).isZero();
      node.stage("after");
      Await.until("what came after is done", () -> node.done().contains("after"));
      assertThat(node.done()).containsExactly("after");
    }
  }

  @Test
  void twoWhoStageTheSameAtOnceStageOneAndLoseNothing() throws Exception {
    try (Node node = new Node(world, kind(), Node.QUICK)) {
      CountDownLatch staged = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      Thread other = new Thread(() -> stageAndWait(node, staged, goOn));
      other.start();
      assertThat(staged.await(10, TimeUnit.SECONDS)).isTrue();
      Thread late = new Thread(goOn::countDown);
      world
          .jdbi()
          .useTransaction(
              handle -> {
                late.start();
                node.stage("same"); // waits for the other, and goes on
                assertThat(handle.select("select 1").mapTo(Integer.class).one()).isEqualTo(1);
              });
      other.join(10_000);
      assertThat(node.rows()).isEqualTo(1);
    }
  }

  private void stageAndWait(Node node, CountDownLatch staged, CountDownLatch goOn) {
    world
        .jdbi()
        .useTransaction(
            handle -> {
              node.stage("same");
              staged.countDown();
              Await.until("the other is there", () -> goOn.getCount() == 0);
            });
  }

  @Test
  void aKeyIsAnIdAndNoText() {
    try (Node node = new Node(world, kind(), Node.QUICK)) {
      for (String key : new String[] {"", "with blanks", "a/path", "recurring", "a:b"}) {
        assertThatThrownBy(() -> node.stage(key)).isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void whatFailsIsTriedAgainWithoutAnybody() {
    try (Node node = Node.begun(world, kind())) {
      node.failBy(new JobFailed("The mail server was asleep."));
      node.stage("twice");
      Await.until(
          "it has failed", () -> failures(node).stream().anyMatch(f -> f.key().equals("twice")));
      node.failBy(null);
      Await.until("it is done", () -> node.done().contains("twice"));
      // The job has been done a moment before the queue knows.
      Await.until("its failure is forgotten", () -> failures(node).isEmpty());
    }
  }

  private static List<JobQueue.Failed> failures(Node node) {
    return node.jobs().queue().failures();
  }

  @Test
  void itRestsAfterTheLastPauseAndSaysWhyWithoutAnybodysWords() {
    try (Node node = Node.begun(world, kind())) {
      node.failBy(new IllegalArgumentException("a sentence that Ada wrote"));
      node.stage("resting");
      Await.until(
          "it rests",
          () -> failures(node).stream().anyMatch(f -> f.nextTryAt() == null && f.attempts() == 3));
      JobQueue.Failed failed = failures(node).get(0);
      assertThat(failed.reason()).contains("IllegalArgumentException").doesNotContain("Ada");
      node.failBy(null);
      assertThat(node.done()).isEmpty();
      // Whoever stages it again has it tried again.
      node.stage("resting");
      Await.until("it is done", () -> node.done().contains("resting"));
    }
  }

  @Test
  void aStopWaitsABoundedTimeAndWhatIsLeftIsDoneLater() {
    String kind = kind();
    long begun = System.nanoTime();
    try (Node slow = Node.begun(world, kind)) {
      slow.holdOn();
      slow.stage("slow");
      Await.until("it is being done", slow::isHeld);
      begun = System.nanoTime();
      slow.jobs().stop();
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(3));
    }
    try (Node next = Node.begun(world, kind)) {
      Await.until("another has done it", () -> next.done().contains("slow"));
    }
  }

  @Test
  void whatIsDoneOverAndOverGoesOnAfterAFailure() {
    Node node = new Node(world, kind(), Node.QUICK);
    String name = World.unique("test-work");
    AtomicInteger times = new AtomicInteger();
    node.jobs()
        .every(
            name,
            Duration.ofMillis(50),
            () -> {
              if (times.incrementAndGet() == 2) {
                throw new JobFailed("The second time is hard.");
              }
            });
    try (node) {
      node.jobs().begin();
      Await.until("it went on", () -> times.get() > 4);
      JobQueue.Recurring work =
          node.jobs().queue().recurring().stream()
              .filter(w -> w.name().equals(name))
              .findFirst()
              .orElseThrow();
      assertThat(work.lastDoneAt()).isNotNull();
      assertThat(work.lastReason()).isEqualTo("The second time is hard.");
    } finally {
      world.sql("delete from scheduled_tasks where task_name = '" + name + "'");
    }
  }
}
