using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Learners;

/// <summary>Records a test of French and digital skills, and answers where it suggests to begin and why.</summary>
/// <param name="French">The level of French (CEFR).</param>
/// <param name="Digital">A level from 0 to 8 in each DigComp area.</param>
/// <param name="Assessor">Who assessed, as the school names its staff.</param>
/// <param name="TakenOn">The day of the test; today where absent.</param>
/// <param name="Evidence">What the assessor saw.</param>
public sealed record RecordPositioning(CefrLevel French, DigitalLevelsInput Digital, string Assessor, DateOnly? TakenOn = null, string? Evidence = null)
    : ICommand<RecordPositioningResponse>
{
    [JsonIgnore]
    public Guid LearnerId { get; init; }

    public override string ToString() => nameof(RecordPositioning);
}

/// <summary>A level from 0 (none) to 8 (highly specialised) in each area of DigComp 2.2.</summary>
public sealed record DigitalLevelsInput(int InformationAndData, int Communication, int ContentCreation, int Safety, int ProblemSolving);

public sealed record RecordPositioningResponse(Guid Id, DateOnly ValidUntil, Suggestion Suggestion);

internal sealed class RecordPositioningValidator : AbstractValidator<RecordPositioning>
{
    public RecordPositioningValidator()
    {
        RuleFor(command => command.French).IsInEnum();
        RuleFor(command => command.Digital).NotNull();
        RuleFor(command => command.Assessor).NotEmpty().PlainText(100);
        RuleFor(command => command.Evidence).PlainLines(4000);
    }
}

internal sealed class RecordPositioningHandler(ILearners learners, IAudit audit, TimeProvider clock)
    : ICommandHandler<RecordPositioning, RecordPositioningResponse>
{
    public async Task<Result<RecordPositioningResponse>> Handle(RecordPositioning request, CancellationToken cancellationToken)
    {
        var levels = request.Digital;
        var digital = DigitalLevels.Create(levels.InformationAndData, levels.Communication, levels.ContentCreation, levels.Safety, levels.ProblemSolving);
        if (!digital.Succeeded) return Result<RecordPositioningResponse>.Refused([.. digital.Errors.Select(error => error.At("/digital" + error.Pointer))]);
        if (await learners.Find(new LearnerId(request.LearnerId), cancellationToken) is not { } learner) return LearnerErrors.NotFound;
        if (learner.Status == LearnerStatus.Left) return LearnerErrors.HasLeft;

        var now = clock.GetUtcNow();
        var today = SchoolDay.Of(now);
        var positioning = Positioning.Record(
            learner.Id, request.French, digital.Value, request.Evidence, request.Assessor, request.TakenOn ?? today, PlacementRules.Seed, now);
        if (!positioning.Succeeded) return Result<RecordPositioningResponse>.Refused(positioning.Errors);

        await learners.Add(learner, positioning.Value, cancellationToken);
        audit.Touched(learner.PersonId, nameof(RecordPositioning), AuditedAccess.Change, "positioning");
        return new RecordPositioningResponse(positioning.Value.Id.Value, positioning.Value.ValidUntil, positioning.Value.Suggestion);
    }
}
