package org.kuangheng.server;

import java.time.Clock;
import org.kuangheng.server.operations.Greeting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server of Kuangheng (矿衡): registry, verdicts and record for many offices at once. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class KuanghengServer {
  public static void main(String[] args) {
    ConfigurableApplicationContext context = SpringApplication.run(KuanghengServer.class, args);
    System.out.println(context.getBean(Greeting.class).text());
  }

  /** The one clock; tests put another in its place. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
