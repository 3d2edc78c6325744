package org.codesign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: one process, started here. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Codesign {

  public static void main(String[] arguments) {
    SpringApplication.run(Codesign.class, arguments);
  }
}
