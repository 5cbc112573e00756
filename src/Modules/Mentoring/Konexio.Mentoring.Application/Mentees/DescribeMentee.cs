using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.People;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentees;

/// <summary>Writes down what a learner wants of a mentor, in place of what was written before; all of it is kept sealed.</summary>
public sealed record DescribeMentee : ICommand<Nothing>, IProfileForm
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>What the learner wants to reach, in their words.</summary>
    /// <example>Trouver un stage dans le support informatique</example>
    public string Goals { get; init; } = "";

    /// <summary>The languages that the learner can hold a conversation in, as BCP 47 tags; at least one, and one in common with the mentor.</summary>
    /// <example>["fr", "fa"]</example>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What the learner wants help with.</summary>
    /// <example>["mockInterview", "french"]</example>
    public IReadOnlyList<MentoringSkill> Skills { get; init; } = [];

    /// <summary>When the learner can usually meet.</summary>
    public IReadOnlyList<WeeklySlotContent> Slots { get; init; } = [];

    /// <summary>Mentors whom the learner is not to be paired with; why is asked nowhere.</summary>
    public IReadOnlyList<Guid> ExcludedMentorIds { get; init; } = [];

    /// <summary>Companies none of whose mentors the learner is to be paired with.</summary>
    public IReadOnlyList<Guid> ExcludedCompanyIds { get; init; } = [];

    public override string ToString() => nameof(DescribeMentee);

    internal MenteeProfile ToProfile() => new(
        Goals.Trim(), Languages.ToLanguages(), [.. Skills.Distinct()], WeeklySlotContent.Of(Slots),
        [.. ExcludedMentorIds.Distinct().Select(id => new MentorId(id))], [.. ExcludedCompanyIds.Distinct().Select(id => new CompanyId(id))]);
}

internal sealed class DescribeMenteeValidator : AbstractValidator<DescribeMentee>
{
    private const int LongestGoals = 1_000;
    private const int MostExcluded = 50;

    public DescribeMenteeValidator()
    {
        RuleFor(command => command.Goals).NotEmpty().PlainLines(LongestGoals);
        this.CheckProfile();
        RuleFor(command => command.ExcludedMentorIds).NotNull().AtMost(MostExcluded);
        RuleForEach(command => command.ExcludedMentorIds).NotEmpty();
        RuleFor(command => command.ExcludedCompanyIds).NotNull().AtMost(MostExcluded);
        RuleForEach(command => command.ExcludedCompanyIds).NotEmpty();
    }
}

internal sealed class DescribeMenteeHandler(IMentees mentees, IAudit audit) : ICommandHandler<DescribeMentee, Nothing>
{
    public async Task<Result<Nothing>> Handle(DescribeMentee command, CancellationToken cancellationToken)
    {
        if (await mentees.FindLocked(new MenteeId(command.Id), cancellationToken) is not { } mentee) return MenteeErrors.NotFound;

        mentee.Describe(command.ToProfile());
        audit.Touched(mentee.PersonId, nameof(DescribeMentee), AuditedAccess.Change, "profile");
        return default(Nothing);
    }
}
