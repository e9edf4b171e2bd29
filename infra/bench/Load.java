import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Load from outside: so many connections ask one question after the other for so many seconds.
 * Arguments: port, connections, seconds, then files with one whole request each, asked in turn.
 * {@code {uuid}} in a request is another one each time. Prints one line of JSON.
 */
class Load {
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    int connections = Integer.parseInt(arguments[1]);
    long nanos = (long) (Double.parseDouble(arguments[2]) * 1e9);
    var requests = new ArrayList<String>();
    for (String file : Arrays.copyOfRange(arguments, 3, arguments.length)) {
      requests.add(Files.readString(Path.of(file)));
    }
    var clients = new ArrayList<Client>();
    long began = System.nanoTime();
    for (int n = 0; n < connections; n++) {
      var client = new Client(port, requests, n, began + nanos);
      clients.add(client);
      client.start();
    }
    for (Client client : clients) {
      client.join();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    print(clients, seconds);
  }

  private static void print(List<Client> clients, double seconds) {
    long[] all = clients.stream().flatMapToLong(c -> Arrays.stream(c.took, 0, c.count)).toArray();
    Arrays.sort(all);
    var statuses = new TreeMap<Integer, Integer>();
    clients.forEach(c -> c.statuses.forEach((status, n) -> statuses.merge(status, n, Integer::sum)));
    System.out.printf(
        java.util.Locale.ROOT,
        "{\"perSecond\":%.1f,\"p50\":%.2f,\"p99\":%.2f,\"statuses\":\"%s\"}%n",
        all.length / seconds,
        all.length == 0 ? 0 : all[all.length / 2] / 1e6,
        all.length == 0 ? 0 : all[(int) (all.length * 0.99)] / 1e6,
        statuses);
  }

  private static final class Client extends Thread {
    private final int port;
    private final List<String> requests;
    private final int first;
    private final long until;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private long[] took = new long[1 << 16];
    private int count;
    private InputStream in;

    Client(int port, List<String> requests, int first, long until) {
      this.port = port;
      this.requests = requests;
      this.first = first;
      this.until = until;
    }

    @Override
    public void run() {
      try (var socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        var out = socket.getOutputStream();
        for (int n = first; System.nanoTime() < until; n++) {
          String request = requests.get(n % requests.size());
          if (request.contains("{uuid}")) {
            request = request.replace("{uuid}", UUID.randomUUID().toString());
          }
          long asked = System.nanoTime();
          out.write(request.getBytes(StandardCharsets.UTF_8));
          statuses.merge(answer(), 1, Integer::sum);
          keep(System.nanoTime() - asked);
        }
      } catch (IOException broken) {
        statuses.merge(-1, 1, Integer::sum);
      }
    }

    private void keep(long nanos) {
      if (count == took.length) {
        took = Arrays.copyOf(took, count * 2);
      }
      took[count++] = nanos;
    }

    /** Reads one answer whole; gives its status. */
    private int answer() throws IOException {
      int status = Integer.parseInt(line().substring(9, 12));
      int length = 0;
      boolean chunked = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).strip());
        } else if (lower.startsWith("transfer-encoding:")) {
          chunked = true;
        }
      }
      if (!chunked) {
        in.skipNBytes(length);
        return status;
      }
      for (int size = size(); size > 0; size = size()) {
        in.skipNBytes(size + 2);
      }
      line();
      return status;
    }

    private int size() throws IOException {
      return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
      var text = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException();
        }
        if (c != '\r') {
          text.append((char) c);
        }
      }
      return text.toString();
    }
  }
}
