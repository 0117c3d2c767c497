package org.kuangheng.server;

import java.time.Clock;
import java.util.List;
import org.kuangheng.server.operations.BackupProgram;
import org.kuangheng.server.operations.Greeting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server of Kuangheng (矿衡): registry, verdicts and record for many offices at once. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class KuanghengServer {
  /** Serves; or, with {@code backup} or {@code restore} as the first word, does that and ends. */
  public static void main(String[] args) {
    if (args.length > 0 && (args[0].equals("backup") || args[0].equals("restore"))) {
      System.exit(BackupProgram.run(List.of(args), Clock.systemUTC(), System.out, System.err));
    }
    ConfigurableApplicationContext context = SpringApplication.run(KuanghengServer.class, args);
    System.out.println(context.getBean(Greeting.class).text());
  }

  /** The one clock; tests put another in its place. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
