using Konexio.Api;
using Konexio.Api.Audit;
using Konexio.Api.Docs;
using Konexio.Api.Pipeline;
using Konexio.Api.Start;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;

var builder = WebApplication.CreateBuilder(args);
builder.AddDataFolder();
builder.AddServerLimits();
builder.AddTelemetry();
builder.AddPlainStart();
builder.Services
    .AddStart()
    .AddBuildingBlocks()
    .AddPersonalData(builder.Configuration)
    .AddModules()
    .AddPipeline(builder.Configuration)
    .AddDocs();

var app = builder.Build();
if (await app.RanOneOff(args)) return;

app.UsePipeline();
app.MapHealth();
app.MapProblemPages();
app.MapDocs();
app.MapParkedMessages();
app.MapAudit();
app.MapModules();
await app.RunUntilStopped();
