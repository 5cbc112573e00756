using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Workshops;

/// <summary>Cancels a workshop that was not held.</summary>
public sealed record CancelWorkshop(Guid Id) : ICommand<WorkshopState>;

internal sealed class CancelWorkshopHandler(IWorkshops workshops) : ICommandHandler<CancelWorkshop, WorkshopState>
{
    public async Task<Result<WorkshopState>> Handle(CancelWorkshop command, CancellationToken cancellationToken)
    {
        if (await workshops.Find(new WorkshopId(command.Id), cancellationToken) is not { } workshop) return WorkshopErrors.NotFound;

        return workshop.Cancel().Error is { } refusal ? refusal : WorkshopState.Of(workshop);
    }
}
