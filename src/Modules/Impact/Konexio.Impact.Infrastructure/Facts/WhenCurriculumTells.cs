using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Follows cohorts, registers and completions. One listener for all of them, so that what is told of one thing is heard in order.</summary>
internal sealed class WhenCurriculumTells(Projector projector) :
    IListenTo<CohortPublished>,
    IListenTo<CohortStarted>,
    IListenTo<CohortCompleted>,
    IListenTo<CohortCancelled>,
    IListenTo<RegisterSealed>,
    IListenTo<StageCompleted>,
    IListenTo<TrackCompleted>
{
    public Task Hear(CohortPublished heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(CohortStarted heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(CohortCompleted heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(CohortCancelled heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(RegisterSealed heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(StageCompleted heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(TrackCompleted heard, CancellationToken ct) => projector.Hear(heard, ct);
}
