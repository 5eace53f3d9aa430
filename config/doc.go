// Package config reads whosaid's settings. Each has a key such as neo4j.uri and comes from the
// last of these that says anything: the default, the configuration file, the environment
// (WHOSAID_NEO4J_URI), the command line. A key that does not exist is an error that names the
// nearest one that does. Nothing here is global: Load is given all that it reads.
package config
