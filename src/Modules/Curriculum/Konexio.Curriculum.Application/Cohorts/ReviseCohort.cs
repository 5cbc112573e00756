using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Trainers;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Cohorts;

/// <summary>Replaces a cohort's plan, whole; sessions still to come must remain possible, and nobody enrolled loses their place.</summary>
public sealed record ReviseCohort : CohortPlanForm, ICommand<Nothing>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReviseCohortValidator : AbstractValidator<ReviseCohort>
{
    public ReviseCohortValidator() => this.CheckForm();
}

internal sealed class ReviseCohortHandler(ICohorts cohorts, ISites sites, ISessions sessions, IRosters rosters, ITrainers trainers, TimeProvider clock)
    : ICommandHandler<ReviseCohort, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReviseCohort command, CancellationToken cancellationToken)
    {
        if (await cohorts.FindLocked(new CohortId(command.Id), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        // Who has left since stays on the plan of what they taught.
        var plan = command.ToPlan();
        var refusals = await trainers.Refusals(
            [.. plan.Trainers.Except(cohort.Trainers)], index => Pointer(plan, cohort, index), cancellationToken);
        if (refusals.Count > 0) return Result<Nothing>.Refused(refusals);

        var site = (await sites.Find(cohort.SiteId, cancellationToken))!;
        var roster = await rosters.Of(cohort.Id, cancellationToken);
        var planned = await sessions.Of(cohort.Id, cancellationToken);
        return cohort.Revise(plan, site, planned, roster.EnrolledFrom(SchoolDay.Of(clock.GetUtcNow())));
    }

    private static string Pointer(CohortPlan plan, Cohort cohort, int index)
    {
        var named = plan.Trainers.Except(cohort.Trainers).ElementAt(index);
        return $"/trainerIds/{plan.Trainers.ToList().IndexOf(named)}";
    }
}
