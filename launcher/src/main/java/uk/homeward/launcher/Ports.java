package uk.homeward.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine. */
final class Ports {
  private Ports() {}

  static List<Integer> free(int count) {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (var i = 0; i < count; i++)
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new LaunchFailure("This machine gives no free port: " + e.getMessage(), e);
    } finally {
      for (var socket : sockets) close(socket);
    }
  }

  /**
   * @throws LaunchFailure if somebody listens there
   */
  static void mustBeFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw taken(port, e);
    }
  }

  static LaunchFailure taken(int port, Exception found) {
    return new LaunchFailure(
        "Port %d is taken: stop what uses it, or choose another with --port N.".formatted(port),
        found);
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new LaunchFailure("A probed port cannot be closed: " + e.getMessage(), e);
    }
  }
}
