package org.kuangheng.server.policy.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackLocator;
import org.kuangheng.policy.PackReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The installed packs, each read once: a pack changed on disk counts from the next start on. */
@Component
class PackShelf {
  private static final Logger LOG = LoggerFactory.getLogger(PackShelf.class);

  private final PackLocator locator;
  private final Map<String, Optional<Pack>> read = new ConcurrentHashMap<>();

  PackShelf(PolicyProperties properties) {
    this.locator =
        properties.packs().isEmpty()
            ? PackLocator.ofInstallation()
            : new PackLocator(properties.packs());
  }

  List<Pack> list() {
    return locator.list().stream().flatMap(id -> find(id).stream()).toList();
  }

  Optional<Pack> find(String id) {
    return folder(id).isEmpty() ? Optional.empty() : read.computeIfAbsent(id, this::load);
  }

  Optional<Path> folder(String id) {
    return locator.find(id);
  }

  private Optional<Pack> load(String id) {
    PackReader.Result result = locator.read(id);
    if (result.pack() == null) {
      LOG.warn("The policy pack {} cannot be read: {}", id, result.issues());
    }
    return Optional.ofNullable(result.pack());
  }
}
