using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Listening;

/// <summary>Looks for other records of a referred person, after the answer: nothing in it, nor its time, tells whether there are any.</summary>
internal sealed class WhenReferralSubmitted(MatchPerson matching) : IListenTo<ReferralSubmitted>
{
    public Task Hear(ReferralSubmitted heard, CancellationToken ct) => matching.Match(PersonId.From(heard.PersonId), ct);
}
