package org.kuangheng.server.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A body of {@code multipart/form-data} (RFC 7578) with one file named {@code file}. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Multipart(String contentType, byte[] bytes) {
  static Multipart of(String fileName, byte[] content, Map<String, String> fields) {
    String boundary = "kuangheng-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    text(
        body,
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary, fileName.replace("\"", "%22")));
    body.writeBytes(content);
    text(body, "\r\n--" + boundary + "--\r\n");
    return new Multipart("multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
