using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Tracks;
using Konexio.Curriculum.Application.Trainers;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Cohorts;

/// <summary>Plans one delivery of a stage at a site; nobody hears of it before it is published.</summary>
public sealed record DraftCohort : CohortPlanForm, ICommand<DraftCohortResponse>
{
    /// <example>parcours-digital</example>
    public string TrackCode { get; init; } = "";

    /// <summary>The published version of the track, which the cohort keeps; the newest where absent.</summary>
    /// <example>1</example>
    public int? TrackVersion { get; init; }

    /// <example>autonomie</example>
    public string StageCode { get; init; } = "";

    public Guid SiteId { get; init; }
}

public sealed record DraftCohortResponse(Guid Id, CohortPlanStatus Status, int TrackVersion);

internal sealed class DraftCohortValidator : AbstractValidator<DraftCohort>
{
    public DraftCohortValidator()
    {
        this.CheckForm();
        RuleFor(command => command.TrackCode).NotEmpty().Kebab();
        RuleFor(command => command.TrackVersion).InclusiveBetween(1, 10_000);
        RuleFor(command => command.StageCode).NotEmpty().Kebab();
        RuleFor(command => command.SiteId).NotEmpty();
    }
}

internal sealed class DraftCohortHandler(ICohorts cohorts, ITracks tracks, ISites sites, ITrainers trainers, TimeProvider clock)
    : ICommandHandler<DraftCohort, DraftCohortResponse>
{
    public async Task<Result<DraftCohortResponse>> Handle(DraftCohort command, CancellationToken cancellationToken)
    {
        if (await Find(command, cancellationToken) is not { } track) return TrackErrors.NotFound.NamedAt("/trackCode");
        if (await sites.Find(new SiteId(command.SiteId), cancellationToken) is not { } site) return SiteErrors.NotFound.NamedAt("/siteId");

        var plan = command.ToPlan();
        var refusals = await trainers.Refusals(plan.Trainers, index => $"/trainerIds/{index}", cancellationToken);
        if (refusals.Count > 0) return Result<DraftCohortResponse>.Refused(refusals);

        var id = new CohortId(Guid.CreateVersion7(clock.GetUtcNow()));
        var drafted = Cohort.Draft(id, track, command.StageCode, site, plan);
        if (!drafted.Succeeded) return Result<DraftCohortResponse>.Refused([.. drafted.Errors.Select(Placed)]);

        await cohorts.Add(drafted.Value, cancellationToken);
        return new DraftCohortResponse(id.Value, drafted.Value.Status, track.Number);
    }

    private static Error Placed(Error error) => error.Code == TrackErrors.StageNotFound.Code ? error.NamedAt("/stageCode") : error;

    private async Task<TrackVersion?> Find(DraftCohort command, CancellationToken ct)
    {
        if (command.TrackVersion is { } number) return await tracks.Find(command.TrackCode, number, ct);

        // A draft is made only of a track whose other versions are all published.
        return await tracks.FindLatest(command.TrackCode, ct) is { IsPublished: false, Number: > 1 } draft
            ? await tracks.Find(command.TrackCode, draft.Number - 1, ct)
            : await tracks.FindLatest(command.TrackCode, ct);
    }
}
