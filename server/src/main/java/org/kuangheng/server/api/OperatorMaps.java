package org.kuangheng.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The base maps (底图) the operator has configured: the file {@code map.json} of the data folder,
 * which the map of the screens reads as it is. None is shipped. The hosts it names are the only
 * ones from which a browser may take images besides this server.
 */
@Component
public class OperatorMaps {
  private static final String NONE = "{\"base\": []}";
  private static final Pattern HOST = Pattern.compile("https?://[A-Za-z0-9.{}:-]+");

  private final Path file;

  OperatorMaps(@Value("${kuangheng.data:data}") Path data) {
    this.file = data.resolve("map.json");
  }

  /** The file's text; an empty list of base maps where there is no file, or it can't be read. */
  public String text() {
    try {
      return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : NONE;
    } catch (IOException e) {
      return NONE;
    }
  }

  /** Scheme and host of every address in the file, as a content security policy names them. */
  public SortedSet<String> hosts() {
    SortedSet<String> hosts = new TreeSet<>();
    Matcher matcher = HOST.matcher(text());
    while (matcher.find()) {
      hosts.add(matcher.group().replaceAll("//[^.]*\\{[^.]*\\.", "//*."));
    }
    hosts.removeIf(host -> host.contains("{"));
    return hosts;
  }
}
