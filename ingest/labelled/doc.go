// Package labelled reads the labelled data that the rooms of ingest are measured on: tables with a line of
// names, and files of one JSON object a line. The data is not part of this repository.
package labelled
