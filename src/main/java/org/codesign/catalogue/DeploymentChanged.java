package org.codesign.catalogue;

/** It was said otherwise than before which council runs which release of a system from when. */
public record DeploymentChanged(SystemId system) {}
