#!/usr/bin/env bash
# race.sh runs the tests of the rooms that have goroutines with the race detector, but for those
# below: each is one goroutine's work, takes seconds of Neo4j or Java, and would be run a second
# time to show nothing. What is concurrent stays: writers and migrations at once, lost connections,
# the reader and writer of a job in every way that it can end, uploads, the server that is
# asked and stopped, pages in a browser, two programs that start one Neo4j. A new test is run
# unless it is named here.
set -euo pipefail
cd "$(dirname "$0")/.."
one_at_a_time=(
  # graph/neo: one writer.
  TestCheckFindsEveryBrokenRule TestMigrateRefusesDrift TestProposalsAreTakenBack TestProposalsAreSoughtNearby
  TestALaterReadingSupersedes TestPropose TestStoredNounsGain TestSupersededReadingsBringNothingTogether
  TestActorsAndEventsArePending TestSameClaimsInAnyOrder TestSpellingDoesNotDependOnTheOrder
  # ingest: orders of loading; the pairs that derive judges on all cores are TestTanneryConflicts'; a program that is killed.
  TestAnyOrderGivesTheSameIdentities TestCrowdingMakesNoDifference TestRetoldInAnyOrder TestDateThatComesLater
  TestALaterVersionReadsOtherwise TestOrderOfLoadingMakesNoDifference TestReviewOutlivesDerive
  TestOneFloodInThreeTexts TestOneSpeakerUnderTwoNames TestIdentitiesOfTheFlood
  TestSupersededReadingsRetellNothing TestPlantedPairsAreCompared TestKilledRunGoesOn TestSettledIsAsDeriveLeavesIt
  # cmd/whosaid and api: one command, one request after the other.
  TestOneEventInThreeOutlets TestAskAndShow TestReview TestAnswersAreAsDescribed
  # internal/localneo4j: processes, which the detector does not see.
  TestLife TestPortTaken TestInterrupted TestStalePID TestStarterKilled
)
names=$(IFS='|'; echo "${one_at_a_time[*]}")
scripts/test.sh -race -skip "^($names)\$" ./api ./cmd/... ./graph/neo ./ingest ./internal/... ./web
