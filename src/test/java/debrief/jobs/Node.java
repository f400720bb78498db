package debrief.jobs;

import debrief.db.Database;
import debrief.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A node that does a kind of job which no feature has, on the database of a world. */
final class Node implements AutoCloseable {
  static final JobSettings QUICK =
      new JobSettings(
          Duration.ofMillis(100),
          Duration.ofMillis(200),
          List.of(Duration.ofMillis(50), Duration.ofMillis(100)),
          Duration.ofMillis(300));

  /** What a job of these tests is told. */
  record Told(String id) {}

  private final World world;
  private final Kind<Told> kind;
  private final Jobs jobs;
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicBoolean held = new AtomicBoolean();
  private volatile @Nullable RuntimeException fault;
  private volatile boolean holding;

  Node(World world, String kind, JobSettings settings) {
    this.world = world;
    this.kind = new Kind<>(kind, Told.class);
    Database database = world.part(Database.class);
    this.jobs =
        new Jobs(
            database.jdbi(),
            new Jobs.Ground(database.source(), Clock.systemUTC(), "a test's"),
            settings);
    jobs.on(this.kind, this::work);
  }

  static Node begun(World world, String kind) {
    Node node = new Node(world, kind, QUICK);
    node.jobs.begin();
    return node;
  }

  private void work(Told told) {
    RuntimeException failing = fault;
    if (failing != null) {
      throw failing;
    }
    if (holding) {
      held.set(true);
      hold();
    }
    done.add(told.id());
  }

  private void hold() {
    try {
      if (!release.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody released it");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Jobs jobs() {
    return jobs;
  }

  List<String> done() {
    return done;
  }

  /** From now on all its work fails; null for none of it. */
  void failBy(@Nullable RuntimeException how) {
    fault = how;
  }

  /** From now on its work takes until {@link #letGo}. */
  void holdOn() {
    holding = true;
  }

  boolean isHeld() {
    return held.get();
  }

  void letGo() {
    release.countDown();
  }

  void stage(String key) {
    jobs.later(kind, key, new Told(key), Clock.systemUTC().instant());
  }

  /** How many rows there are of its kind. */
  int rows() {
    return world
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("select count(*) from scheduled_tasks where task_name = ?", kind.name())
                    .mapTo(Integer.class)
                    .one());
  }

  @Override
  public void close() {
    letGo();
    jobs.stop();
  }
}
