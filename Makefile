# Two commands do everything: `make demo` and `make test`. `make help` lists the others.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON := $(or $(PYTHON),$(shell command -v python3.11 || command -v python3))
export PATH := $(CURDIR)/.venv/bin:$(PATH)
SETUP = @$(if $(PYTHON),,$(error 没有 Python，请先 apt-get install python3 · no Python: apt-get install python3)) \
	$(PYTHON) -m scripts.setup --for

.PHONY: help demo test matrix lint format bench bench-call bench-cases bench-engine bench-clock bench-floor bench-ledger bench-replay bench-routing bench-search soak call-check screenshots api-types web wheel clean

help: ## 本说明 · this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

demo: ## 安装并启动演示系统 · set up and start the demonstration (Ctrl-C stops it)
	$(SETUP) demo
	@exec huawu demo

test: ## 运行全部测试 · run every test (ARGS="-k name" for some)
	$(SETUP) test
	@exec python -m pytest -n 2 --dist loadfile $(ARGS)  # two halves side by side, each with a house of its own

matrix: ## 重写权限矩阵 · write anew who may call what, to be read in the diff
	$(SETUP) test
	@HUAWU_WRITE_MATRIX=1 python -m pytest tests/access -q; git diff --stat -- tests/access

lint: ## 全部静态检查 · every check that needs no running
	$(SETUP) lint
	ruff check .
	ruff format --check .
	DATABASE_URL=postgresql:// mypy huawu tests scripts bench  # reading the settings starts no database then
	lint-imports
	python -m scripts.house_checks
	npm --prefix web run lint
	npm --prefix web run typecheck

format: ## 统一格式 · put the code into its format
	$(SETUP) lint
	ruff check --fix .
	ruff format .
	npm --prefix web run lint -- --fix

bench: bench-routing bench-clock bench-cases bench-engine bench-call bench-floor bench-ledger bench-replay bench-search ## 全部性能测量 · every measurement

bench-clock: ## 到期事项处理速度 · how fast ten thousand due obligations are acted on
	$(SETUP) bench
	@exec python -m bench.obligations $(ARGS)

bench-cases: ## 百万客户中的查找速度，约二十分钟 · how fast customers are found among a million (ARGS="--customers 20000" for two minutes)
	$(SETUP) bench
	@exec python -m bench.cases $(ARGS)

bench-engine: ## 与 Asterisk 之间的往返 · round trips to Asterisk, by HTTP and by WebSocket
	$(SETUP) bench
	@exec python -m bench.ari_transport $(ARGS)

bench-call: ## 接通速度 · how fast calls ring and connect
	$(SETUP) bench
	@exec python -m bench.call $(ARGS)

bench-floor: ## 与 app_queue 对比，约二十分钟 · the floor against app_queue, about 20 minutes (ARGS="--quick" for three)
	$(SETUP) bench
	@exec python -m bench.floor $(ARGS)

bench-ledger: ## 审计台账的代价 · what sealing, verifying and exporting the audit trail cost
	$(SETUP) bench
	@exec python -m bench.ledger $(ARGS)

bench-replay: ## 手册试运行十万通电话 · how fast the handbook is run over a hundred thousand past calls
	$(SETUP) bench
	@exec python -m bench.replay $(ARGS)

bench-routing: ## 路由引擎速度 · how fast the routing engine decides
	$(SETUP) bench
	@exec python -m bench.routing $(ARGS)

bench-search: ## 十万篇知识中的检索速度与命中率 · how fast and how well articles are found among 100,000 (ARGS="--articles 5000")
	$(SETUP) bench
	@exec python -m bench.search $(ARGS)

soak: ## 半小时混合话务，随机杀死进程 · half an hour of mixed traffic while processes are killed (ARGS="--minutes 2")
	$(SETUP) bench
	@exec python -m bench.soak $(ARGS)

call-check: ## 对运行中的演示打一通电话 · place one call through the running demonstration
	$(SETUP) bench
	@exec python -m scripts.call_check $(ARGS)

screenshots: ## 更新 docs/screenshots · take the pictures in docs/screenshots
	$(SETUP) bench
	@exec python -m scripts.screenshots $(ARGS)

api-types: ## 由 OpenAPI 生成前端类型 · make the front end's types from the OpenAPI document
	$(SETUP) lint
	npm --prefix web run api:types

web: ## 构建前端 · build the front end
	$(SETUP) wheel

wheel: ## 打包（含前端） · build the wheel, front end included
	$(SETUP) wheel
	rm -rf dist
	pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## 删除可重建的文件（保留 var 中的数据） · remove what can be made again (data in var stays)
	rm -rf .venv dist web/node_modules huawu/static/app .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
