using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Listening;

/// <summary>Looks for other records of who applied directly; a referred person was looked for when they were referred.</summary>
internal sealed class WhenLearnerAdmitted(MatchPerson matching) : IListenTo<LearnerAdmitted>
{
    public Task Hear(LearnerAdmitted heard, CancellationToken ct) =>
        heard.ReferralId is null ? matching.Match(PersonId.From(heard.PersonId), ct) : Task.CompletedTask;
}
