package debrief.world;

import debrief.cluster.Notifications;

/** Two servers on one database; between it and the far one stands a {@link TcpProxy}. */
public final class TwoNodes implements AutoCloseable {
  private final World near;
  private final TcpProxy proxy;
  private final World far;

  /** With an administrator's token, or as on a first start without one. */
  public TwoNodes(boolean untouched) {
    near = untouched ? World.untouched() : World.empty();
    TcpProxy.Opened opened = TcpProxy.before(near.database());
    proxy = opened.proxy();
    far = World.at(opened.database(), untouched ? "" : World.ADMIN_TOKEN);
  }

  public World near() {
    return near;
  }

  public World far() {
    return far;
  }

  public TcpProxy proxy() {
    return proxy;
  }

  /** The far node's ear. */
  public Notifications ear() {
    return far.part(Notifications.class);
  }

  @Override
  public void close() {
    proxy.all(TcpProxy.Mode.PASS);
    far.close();
    near.close();
    proxy.close();
  }
}
