using Konexio.Certification.Application.SchoolPeople;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.SkillsCards;

/// <summary>Who is to hold a new card, and under which name.</summary>
internal sealed record CardHolder(Candidate Candidate, FullName Name);

internal sealed class CardHolders(ISchoolPeople people, ILearnerNames names, TimeProvider clock)
{
    public async Task<Result<CardHolder>> Of(Guid? learnerId, string? name, CancellationToken ct)
    {
        if (learnerId is not { } learner) return Named(Candidate.External(new PersonId(Guid.CreateVersion7(clock.GetUtcNow()))), name);
        if (await people.PersonOf(new LearnerId(learner), ct) is not { } person) return SkillsCardErrors.LearnerUnknown;

        return Named(Candidate.Learner(new LearnerId(learner), person), name ?? await NameOf(learner, ct));
    }

    private static Result<CardHolder> Named(Candidate candidate, string? name)
    {
        var full = FullName.Of(name);
        return full.Succeeded ? new CardHolder(candidate, full.Value) : Result<CardHolder>.Refused(full.Errors);
    }

    private async Task<string?> NameOf(Guid learner, CancellationToken ct)
    {
        if (!(await names.Of([learner], nameof(IssueSkillsCard), ct)).TryGetValue(learner, out var name)) return null;

        var printed = string.Join(' ', new[] { name.GivenName, name.FamilyName }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return printed.Length > 0 ? printed : name.NativeName;
    }
}
