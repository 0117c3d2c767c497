package org.kuangheng.cli.command;

import org.kuangheng.cli.Surroundings;
import picocli.CommandLine;

/** Makes commands, handing them their surroundings where they ask for them. */
record CommandFactory(Surroundings surroundings) implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    try {
      return type.getDeclaredConstructor(Surroundings.class).newInstance(surroundings);
    } catch (NoSuchMethodException e) {
      return CommandLine.defaultFactory().create(type);
    }
  }
}
