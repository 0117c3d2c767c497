package org.kuangheng.server.api.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Sha256;

/**
 * A request whose body can be read twice, and its digest. An upload's body stays a stream; its
 * digest rests on its address and length.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {
  private static final int LARGEST = 4 << 20;

  private final byte @Nullable [] body;

  private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body) {
    super(request);
    this.body = body;
  }

  static RepeatableRequest of(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    boolean json = type != null && type.toLowerCase(Locale.ROOT).contains("json");
    boolean small =
        request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= LARGEST;
    return new RepeatableRequest(
        request, json && small ? request.getInputStream().readAllBytes() : null);
  }

  String digest() {
    String head =
        getMethod() + " " + getRequestURI() + "?" + getQueryString() + " " + getContentLengthLong();
    byte[] first = head.getBytes(StandardCharsets.UTF_8);
    byte[] all = body == null ? first : concat(first, body);
    return Sha256.of(all).hex();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    byte[] bytes = body;
    return bytes == null ? super.getInputStream() : new Bytes(new ByteArrayInputStream(bytes));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return body == null
        ? super.getReader()
        : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is read by the thread that asks");
    }
  }
}
