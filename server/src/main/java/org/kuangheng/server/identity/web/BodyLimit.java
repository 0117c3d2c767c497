package org.kuangheng.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.ProblemWriter;
import org.kuangheng.server.api.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies of JSON beyond {@code kuangheng.identity.largest-body} (413), announced or not;
 * uploads have the multipart limits.
 */
@Component
class BodyLimit extends OncePerRequestFilter {
  private final DataSize largest;
  private final ProblemWriter problems;

  BodyLimit(
      @Value("${kuangheng.identity.largest-body:8MB}") DataSize largest, ProblemWriter problems) {
    this.largest = largest;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.contains("json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > largest.toBytes()) {
      problems.write(tooLarge(), request, response);
    } else if (request.getContentLengthLong() < 0) {
      chain.doFilter(new Limited(request), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Refusal tooLarge() {
    return Refusal.of(ApiProblem.TOO_LARGE, "body", "limit", largest.toMegabytes() + " MB");
  }

  /** A request whose body nobody announced the length of. */
  private final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream());
    }
  }

  /** Counts, and refuses what is too much. */
  private final class LimitedStream extends ServletInputStream {
    private final ServletInputStream body;
    private long read;

    LimitedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = body.read(into, from, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > largest.toBytes()) {
        throw tooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
